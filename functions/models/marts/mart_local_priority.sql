-- model:  mart_local_priority
-- about:  what each network has chosen for itself, as its newest file has it
-- grain:  one row per basis, pcn_code, priority, measure, indicator
-- reads:  staged_local_priority, submission_order, mart_area
-- gives:  basis varchar, pcn_code varchar, as_at date, priority varchar, theme varchar, reason varchar,
--         measure varchar, indicator varchar, numerator bigint, denominator bigint, value double, unit varchar,
--         direction varchar, target double, weight double, started date, review_by date, context varchar
-- units:  numerator, denominator = patients; value and target in the unit the network names, or fractions 0-1
-- nulls:  measure or indicator is null, never both; figures and target are null where there are none yet
-- source: the local priorities template; of two files of one date the later claim counts
with

claims as (

    select
        chosen.pcn_code,
        chosen.as_at,
        chosen.submission,
        row_number() over (
            partition by chosen.pcn_code
            order by
                chosen.as_at desc,
                submission_order.precedence desc,
                chosen.submission
        ) as recency
    from staged_local_priority as chosen
    inner join submission_order
        on chosen.submission = submission_order.submission

),

bases as (

    select distinct basis
    from mart_area

)

select
    bases.basis,
    chosen.pcn_code,
    chosen.as_at,
    chosen.priority,
    chosen.theme,
    chosen.reason,
    chosen.measure,
    chosen.indicator,
    chosen.numerator,
    chosen.denominator,
    chosen.value,
    chosen.unit,
    chosen.direction,
    chosen.target,
    chosen.weight,
    chosen.started,
    chosen.review_by,
    chosen.context
from staged_local_priority as chosen
inner join claims
    on chosen.pcn_code = claims.pcn_code
    and chosen.submission = claims.submission
    and claims.recency = 1
cross join bases
order by
    bases.basis,
    chosen.pcn_code,
    chosen.priority,
    chosen.measure,
    chosen.indicator
