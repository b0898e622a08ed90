-- model:  mart_own_indicator
-- about:  indicators of a federation or another publisher in the month, by network
-- grain:  one row per basis, pcn_code, indicator
-- reads:  staged_own_indicator, submission_order, staged_achievement, stg_practice_area
-- gives:  basis varchar, pcn_code varchar, indicator varchar, title varchar, definition varchar, source varchar,
--         direction varchar, organisations bigint, numerator bigint, denominator bigint
-- units:  numerator, denominator = what the indicator's own definition counts
-- nulls:  none; a practice in no network is in no row
-- source: the own indicators template; of two files that give one figure the later claim counts
with

the_month as (

    select max(achievement_date) as month_end
    from staged_achievement

),

figures as (

    select
        own.indicator,
        own.title,
        own.definition,
        own.source,
        own.direction,
        own.organisation_type,
        own.organisation_code,
        own.numerator,
        own.denominator,
        row_number() over (
            partition by own.indicator, own.organisation_type, own.organisation_code
            order by
                submission_order.precedence desc,
                own.submission
        ) as recency
    from staged_own_indicator as own
    inner join the_month
        on own.month_end = the_month.month_end
    inner join submission_order
        on own.submission = submission_order.submission

),

bases as (

    select distinct basis
    from stg_practice_area

),

by_network as (

    select
        bases.basis,
        figures.organisation_code as pcn_code,
        figures.indicator,
        figures.title,
        figures.definition,
        figures.source,
        figures.direction,
        figures.numerator,
        figures.denominator
    from figures
    cross join bases
    where figures.organisation_type = 'PCN'
        and figures.recency = 1
    union all
    select
        practice.basis,
        practice.pcn_code,
        figures.indicator,
        figures.title,
        figures.definition,
        figures.source,
        figures.direction,
        figures.numerator,
        figures.denominator
    from figures
    inner join stg_practice_area as practice
        on figures.organisation_code = practice.practice_code
        and practice.pcn_code is not null
    where figures.organisation_type = 'GP'
        and figures.recency = 1

)

select
    basis,
    pcn_code,
    indicator,
    max(title) as title,
    max(definition) as definition,
    max(source) as source,
    max(direction) as direction,
    count(*) as organisations,
    cast(sum(numerator) as bigint) as numerator,
    cast(sum(denominator) as bigint) as denominator
from by_network
group by
    basis,
    pcn_code,
    indicator
order by
    basis,
    pcn_code,
    indicator
