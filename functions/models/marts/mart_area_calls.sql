-- model:  mart_area_calls
-- about:  calls to the practices of every area, from the practice itself up to England, with how much of the area is counted
-- grain:  one row per basis, area_kind, area_code
-- reads:  stg_call_account, stg_practice_area, stg_patients, mart_area_member
-- gives:  basis varchar, area_kind varchar, area_code varchar,
--         inbound bigint, ended_in_menu bigint, missed bigint, callbacks_requested bigint, callbacks_made bigint,
--         answered bigint, answered_over_5 bigint, answered_under_2 bigint, core_answered bigint, core_over_5 bigint,
--         peak_answered bigint, peak_over_5 bigint, timed bigint, timed_8_to_10 bigint,
--         practices bigint, practices_inbound bigint, practices_answered bigint, practices_core bigint,
--         practices_timed bigint, practices_not_members bigint, practices_not_adding_up bigint,
--         shared_inbound bigint, shared_answered bigint, listed_inbound bigint, listed_patients bigint,
--         first_date date, last_date date
-- units:  calls over the days from first_date to last_date; practices that have an account of their own and are counted;
--         shared = of accounts that several practices share, which are in the area's calls too; listed = of practices
--         with an account of their own and a known list size
-- nulls:  a count is null where no file that has it holds any account of the area; an area without a row has no calls
--         published, which is not 0 calls
-- source: docs/measures.md#calls; a practice lies where the month places it, else where the file does; a shared account
--         lies where the file does, as far down as its practices agree
with

bases as (

    select distinct basis
    from stg_practice_area

),

placed as (

    select
        bases.basis,
        account.practice_code,
        case when practice.network in ('member', 'none') then practice.pcn_code else account.pcn_code end as pcn_code,
        coalesce(practice.sub_icb_code, account.sub_icb_code) as sub_icb_code,
        coalesce(practice.icb_code, account.icb_code) as icb_code,
        coalesce(practice.region_code, account.region_code) as region_code,
        stg_patients.patients,
        account.outcomes = account.inbound as adds_up,
        account.inbound,
        account.ended_in_menu,
        account.missed,
        account.callbacks_requested,
        account.callbacks_made,
        account.answered,
        account.answered_over_5,
        account.answered_under_2,
        account.core_answered,
        account.core_over_5,
        account.peak_answered,
        account.peak_over_5,
        account.timed,
        account.timed_8_to_10,
        account.first_date,
        account.last_date
    from stg_call_account as account
    cross join bases
    left join stg_practice_area as practice
        on bases.basis = practice.basis
        and account.practice_code = practice.practice_code
    left join stg_patients
        on account.practice_code = stg_patients.practice_code

),

levels as (

    select basis, 'practice' as area_kind, practice_code as area_code, practice_code, patients, adds_up, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered, answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10, first_date, last_date
    from placed
    where practice_code is not null
    union all
    select basis, 'pcn' as area_kind, pcn_code as area_code, practice_code, patients, adds_up, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered, answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10, first_date, last_date
    from placed
    where pcn_code is not null
    union all
    select basis, 'sub-icb' as area_kind, sub_icb_code as area_code, practice_code, patients, adds_up, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered, answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10, first_date, last_date
    from placed
    where sub_icb_code is not null
    union all
    select basis, 'icb' as area_kind, icb_code as area_code, practice_code, patients, adds_up, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered, answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10, first_date, last_date
    from placed
    where icb_code is not null
    union all
    select basis, 'region' as area_kind, region_code as area_code, practice_code, patients, adds_up, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered, answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10, first_date, last_date
    from placed
    where region_code is not null
    union all
    select basis, 'england' as area_kind, 'ENG' as area_code, practice_code, patients, adds_up, inbound, ended_in_menu, missed, callbacks_requested, callbacks_made, answered, answered_over_5, answered_under_2, core_answered, core_over_5, peak_answered, peak_over_5, timed, timed_8_to_10, first_date, last_date
    from placed

)

select
    levels.basis,
    levels.area_kind,
    levels.area_code,
    cast(sum(levels.inbound) as bigint) as inbound,
    cast(sum(levels.ended_in_menu) as bigint) as ended_in_menu,
    cast(sum(levels.missed) as bigint) as missed,
    cast(sum(levels.callbacks_requested) as bigint) as callbacks_requested,
    cast(sum(levels.callbacks_made) as bigint) as callbacks_made,
    cast(sum(levels.answered) as bigint) as answered,
    cast(sum(levels.answered_over_5) as bigint) as answered_over_5,
    cast(sum(levels.answered_under_2) as bigint) as answered_under_2,
    cast(sum(levels.core_answered) as bigint) as core_answered,
    cast(sum(levels.core_over_5) as bigint) as core_over_5,
    cast(sum(levels.peak_answered) as bigint) as peak_answered,
    cast(sum(levels.peak_over_5) as bigint) as peak_over_5,
    cast(sum(levels.timed) as bigint) as timed,
    cast(sum(levels.timed_8_to_10) as bigint) as timed_8_to_10,
    count(distinct levels.practice_code) as practices,
    count(distinct case when levels.inbound is not null then levels.practice_code end) as practices_inbound,
    count(distinct case when levels.answered is not null then levels.practice_code end) as practices_answered,
    count(distinct case when levels.core_answered is not null then levels.practice_code end) as practices_core,
    count(distinct case when levels.timed is not null then levels.practice_code end) as practices_timed,
    count(distinct case when member.practice_code is null then levels.practice_code end) as practices_not_members,
    count(distinct case when not levels.adds_up then levels.practice_code end) as practices_not_adding_up,
    cast(sum(case when levels.practice_code is null then levels.inbound end) as bigint) as shared_inbound,
    cast(sum(case when levels.practice_code is null then levels.answered end) as bigint) as shared_answered,
    cast(sum(case when levels.patients > 0 then levels.inbound end) as bigint) as listed_inbound,
    cast(sum(case when levels.patients > 0 and levels.inbound is not null then levels.patients end) as bigint)
        as listed_patients,
    min(levels.first_date) as first_date,
    max(levels.last_date) as last_date
from levels
left join mart_area_member as member
    on levels.basis = member.basis
    and levels.area_kind = member.area_kind
    and levels.area_code = member.area_code
    and levels.practice_code = member.practice_code
group by
    levels.basis,
    levels.area_kind,
    levels.area_code
order by
    levels.basis,
    levels.area_kind,
    levels.area_code
