-- model:  stg_call_account
-- about:  calls of each telephone account of the month: of a practice, or of several practices that share one
-- grain:  one row per region_code, icb_code, sub_icb_code, pcn_code, practice_code
-- reads:  staged_calls_answered, staged_calls_by_duration, staged_calls_by_time, submission_order
-- gives:  practice_code varchar, pcn_code varchar, sub_icb_code varchar, icb_code varchar, region_code varchar,
--         inbound bigint, ended_in_menu bigint, missed bigint, callbacks_requested bigint, callbacks_made bigint,
--         outcomes bigint, answered bigint, answered_over_5 bigint, answered_under_2 bigint, core_answered bigint,
--         core_over_5 bigint, peak_answered bigint, peak_over_5 bigint, timed bigint, timed_8_to_10 bigint,
--         first_date date, last_date date
-- units:  calls over the days from first_date to last_date; core is 08:00 to 18:30 and peak 08:00 to 10:00 on working days
-- nulls:  a count is null where no file that has it holds the account; a cell without a row is 0 in a file that does;
--         practice_code is null for a shared account, and a place where its practices agree on none
-- source: NHS England, Cloud Based Telephony Data in General Practice; of two files of one form, a region and the same
--         days the later claim counts whole, and files of other days add up
with

cells as (

    select
        submission,
        'answered' as form,
        region_code,
        icb_code,
        sub_icb_code,
        pcn_code,
        practice_code,
        indicator,
        wait as band,
        core_category,
        calls,
        first_date,
        last_date
    from staged_calls_answered
    union all
    select
        submission,
        'duration' as form,
        region_code,
        icb_code,
        sub_icb_code,
        pcn_code,
        practice_code,
        indicator,
        band,
        cast(null as varchar) as core_category,
        calls,
        first_date,
        last_date
    from staged_calls_by_duration
    union all
    select
        submission,
        'time' as form,
        region_code,
        icb_code,
        sub_icb_code,
        pcn_code,
        practice_code,
        indicator,
        time_band as band,
        cast(null as varchar) as core_category,
        calls,
        first_date,
        last_date
    from staged_calls_by_time

),

spans as (

    select
        cells.form,
        cells.submission,
        cells.region_code,
        submission_order.precedence,
        min(cells.first_date) as first_date,
        max(cells.last_date) as last_date
    from cells
    inner join submission_order
        on cells.submission = submission_order.submission
    group by
        cells.form,
        cells.submission,
        cells.region_code,
        submission_order.precedence

),

counting as (

    select
        span.form,
        span.submission,
        span.region_code
    from spans as span
    left join spans as later
        on span.form = later.form
        and span.region_code = later.region_code
        and span.precedence < later.precedence
        and span.first_date <= later.last_date
        and later.first_date <= span.last_date
    group by
        span.form,
        span.submission,
        span.region_code
    having count(later.submission) = 0

),

sums as (

    select
        cells.region_code,
        cells.icb_code,
        cells.sub_icb_code,
        cells.pcn_code,
        cells.practice_code,
        bool_or(cells.form = 'duration') as has_outcomes,
        bool_or(cells.form = 'answered') as has_core,
        bool_or(cells.form = 'time') as has_times,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT001' then cells.calls
        end) as bigint) as inbound,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT002' then cells.calls
        end) as bigint) as ended_in_menu,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT004' then cells.calls
        end) as bigint) as missed,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT005' then cells.calls
        end) as bigint) as callbacks_requested,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT006' then cells.calls
        end) as bigint) as callbacks_made,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator in ('CBT002', 'CBT003', 'CBT004', 'CBT005') then cells.calls
        end) as bigint) as outcomes,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT003' then cells.calls
        end) as bigint) as duration_answered,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT003' and cells.band = '>300' then cells.calls
        end) as bigint) as duration_over_5,
        cast(sum(case
            when cells.form = 'duration' and cells.indicator = 'CBT003' and cells.band in ('0', '1_30', '31_60', '61_90', '91_120') then cells.calls
        end) as bigint) as duration_under_2,
        cast(sum(case when cells.form = 'answered' then cells.calls end) as bigint) as hours_answered,
        cast(sum(case
            when cells.form = 'answered' and cells.band = '>300' then cells.calls
        end) as bigint) as hours_over_5,
        cast(sum(case
            when cells.form = 'answered' and cells.band in ('0', '1_30', '31_60', '61_90', '91_120') then cells.calls
        end) as bigint) as hours_under_2,
        cast(sum(case
            when cells.core_category in ('Core_8_10', 'Core_10_1830') then cells.calls
        end) as bigint) as core_answered,
        cast(sum(case
            when cells.core_category in ('Core_8_10', 'Core_10_1830') and cells.band = '>300' then cells.calls
        end) as bigint) as core_over_5,
        cast(sum(case when cells.core_category = 'Core_8_10' then cells.calls end) as bigint) as peak_answered,
        cast(sum(case
            when cells.core_category = 'Core_8_10' and cells.band = '>300' then cells.calls
        end) as bigint) as peak_over_5,
        cast(sum(case when cells.form = 'time' and cells.indicator = 'CBT001' then cells.calls end) as bigint) as timed,
        cast(sum(case
            when cells.form = 'time' and cells.indicator = 'CBT001' and substr(cells.band, 1, 2) in ('08', '09') then cells.calls
        end) as bigint) as timed_8_to_10,
        min(cells.first_date) as first_date,
        max(cells.last_date) as last_date
    from cells
    inner join counting
        on cells.form = counting.form
        and cells.submission = counting.submission
        and cells.region_code = counting.region_code
    group by
        cells.region_code,
        cells.icb_code,
        cells.sub_icb_code,
        cells.pcn_code,
        cells.practice_code

)

select
    case when practice_code <> 'Unassigned' then practice_code end as practice_code,
    case when pcn_code not in ('Unmapped', 'Unallocated', 'U') then pcn_code end as pcn_code,
    case when sub_icb_code <> 'Unmapped' then sub_icb_code end as sub_icb_code,
    case when icb_code <> 'Unmapped' then icb_code end as icb_code,
    case when region_code <> 'Unmapped' then region_code end as region_code,
    case when has_outcomes then coalesce(inbound, 0) end as inbound,
    case when has_outcomes then coalesce(ended_in_menu, 0) end as ended_in_menu,
    case when has_outcomes then coalesce(missed, 0) end as missed,
    case when has_outcomes then coalesce(callbacks_requested, 0) end as callbacks_requested,
    case when has_outcomes then coalesce(callbacks_made, 0) end as callbacks_made,
    case when has_outcomes then coalesce(outcomes, 0) end as outcomes,
    case
        when has_outcomes then coalesce(duration_answered, 0)
        when has_core then coalesce(hours_answered, 0)
    end as answered,
    case
        when has_outcomes then coalesce(duration_over_5, 0)
        when has_core then coalesce(hours_over_5, 0)
    end as answered_over_5,
    case
        when has_outcomes then coalesce(duration_under_2, 0)
        when has_core then coalesce(hours_under_2, 0)
    end as answered_under_2,
    case when has_core then coalesce(core_answered, 0) end as core_answered,
    case when has_core then coalesce(core_over_5, 0) end as core_over_5,
    case when has_core then coalesce(peak_answered, 0) end as peak_answered,
    case when has_core then coalesce(peak_over_5, 0) end as peak_over_5,
    case when has_times then coalesce(timed, 0) end as timed,
    case when has_times then coalesce(timed_8_to_10, 0) end as timed_8_to_10,
    first_date,
    last_date
from sums
order by
    region_code,
    icb_code,
    sub_icb_code,
    pcn_code,
    practice_code
