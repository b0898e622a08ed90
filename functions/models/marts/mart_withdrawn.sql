-- model:  mart_withdrawn
-- about:  results of an earlier issue that the newer issue no longer has, and which therefore no longer count
-- grain:  one row per practice_code, indicator
-- reads:  staged_achievement, stg_issue, stg_practice_indicator
-- gives:  practice_code varchar, practice_name varchar, indicator varchar
-- units:  none
-- nulls:  none
-- source: stg_issue
select
    achievement.organisation_code as practice_code,
    max(achievement.organisation_name) as practice_name,
    achievement.indicator
from staged_achievement as achievement
inner join stg_issue
    on achievement.submission = stg_issue.submission
    and achievement.indicator = stg_issue.indicator
left join stg_practice_indicator as counted
    on achievement.organisation_code = counted.practice_code
    and achievement.indicator = counted.indicator
where
    not stg_issue.counts
    and achievement.organisation_type = 'practice'
    and counted.practice_code is null
group by
    achievement.organisation_code,
    achievement.indicator
order by
    practice_code,
    indicator
