-- model:  stg_issue
-- about:  which issues of the month's files still count for which indicators: a re-issue replaces whole what it covers
-- grain:  one row per submission, indicator
-- reads:  staged_achievement, submission_order, indicator_ruleset
-- gives:  submission varchar, indicator varchar, counts boolean
-- units:  none
-- nulls:  none
-- source: NHS England re-issues a month or a ruleset whole; a file that holds less than half of the practices of the
--         issue before is a part of it, adds to it, and replaces what it holds
with

held as (

    select distinct
        achievement.submission,
        submission_order.dataset,
        submission_order.precedence,
        coalesce(indicator_ruleset.ruleset, achievement.indicator) as ruleset,
        achievement.organisation_code as practice_code
    from staged_achievement as achievement
    inner join submission_order
        on achievement.submission = submission_order.submission
    left join indicator_ruleset
        on achievement.indicator = indicator_ruleset.indicator
    where achievement.organisation_type = 'practice'

),

sizes as (

    select
        submission,
        ruleset,
        count(*) as practices
    from held
    group by
        submission,
        ruleset

),

-- Practices that an issue shares with an earlier one of the same file and ruleset.
shared as (

    select
        earlier.submission,
        earlier.ruleset,
        later.submission as later_submission,
        count(*) as practices
    from held as earlier
    inner join held as later
        on earlier.dataset = later.dataset
        and earlier.ruleset = later.ruleset
        and earlier.practice_code = later.practice_code
        and earlier.precedence < later.precedence
    group by
        earlier.submission,
        earlier.ruleset,
        later.submission

),

replaced as (

    select distinct
        shared.submission,
        shared.ruleset
    from shared
    inner join sizes
        on shared.submission = sizes.submission
        and shared.ruleset = sizes.ruleset
    where 2 * shared.practices >= sizes.practices

),

indicators as (

    select distinct
        achievement.submission,
        achievement.indicator,
        coalesce(indicator_ruleset.ruleset, achievement.indicator) as ruleset
    from staged_achievement as achievement
    left join indicator_ruleset
        on achievement.indicator = indicator_ruleset.indicator
    where achievement.organisation_type = 'practice'

)

select
    indicators.submission,
    indicators.indicator,
    replaced.submission is null as counts
from indicators
left join replaced
    on indicators.submission = replaced.submission
    and indicators.ruleset = replaced.ruleset
order by
    indicators.submission,
    indicators.indicator
