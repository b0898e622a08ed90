-- model:  stg_practice_indicator
-- about:  what each practice published for each indicator this month, from the submission that counts
-- grain:  one row per practice_code, indicator
-- reads:  staged_achievement, submission_order, stg_issue
-- gives:  practice_code varchar, practice_name varchar, indicator varchar, numerator bigint, denominator bigint,
--         indicator_count bigint, adjustments bigint, denominator_suppressed boolean, has_adjustments boolean
-- units:  numerator, denominator, indicator_count, adjustments = patients or events as the indicator counts them
-- nulls:  numerator, denominator and indicator_count are null when not published or not known;
--         adjustments is null when none is published or any is suppressed
-- source: NHS England, Network Contract DES monthly extracts; suppression as data dictionary 1.4
with

practice_rows as (

    select
        achievement.organisation_code as practice_code,
        achievement.organisation_name as practice_name,
        achievement.indicator,
        achievement.measure_kind,
        achievement.value,
        achievement.value_state,
        submission_order.precedence
    from staged_achievement as achievement
    inner join submission_order
        on achievement.submission = submission_order.submission
    inner join stg_issue
        on achievement.submission = stg_issue.submission
        and achievement.indicator = stg_issue.indicator
    where
        achievement.organisation_type = 'practice'
        and stg_issue.counts

),

-- Of issues that all count, a later one of the same practice and indicator replaces the earlier one whole, never measure by measure.
latest as (

    select
        practice_code,
        indicator,
        max(precedence) as precedence
    from practice_rows
    group by
        practice_code,
        indicator

),

counted as (

    select
        practice_rows.practice_code,
        practice_rows.practice_name,
        practice_rows.indicator,
        practice_rows.measure_kind,
        practice_rows.value,
        practice_rows.value_state
    from practice_rows
    inner join latest
        on practice_rows.practice_code = latest.practice_code
        and practice_rows.indicator = latest.indicator
        and practice_rows.precedence = latest.precedence

)

select
    practice_code,
    max(practice_name) as practice_name,
    indicator,
    cast(sum(case when measure_kind = 'numerator' then value end) as bigint) as numerator,
    cast(sum(case when measure_kind = 'denominator' then value end) as bigint) as denominator,
    cast(sum(case when measure_kind = 'count' then value end) as bigint) as indicator_count,
    cast(case
        when count_if(measure_kind = 'pca' and value_state <> 'known') > 0 then null
        else sum(case when measure_kind = 'pca' then value end)
    end as bigint) as adjustments,
    count_if(measure_kind = 'denominator' and value_state = 'suppressed') > 0 as denominator_suppressed,
    count_if(measure_kind = 'pca') > 0 as has_adjustments
from counted
group by
    practice_code,
    indicator
order by
    practice_code,
    indicator
