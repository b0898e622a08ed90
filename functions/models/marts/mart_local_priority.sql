-- model:  mart_local_priority
-- about:  what each network has chosen for itself, as its newest file has it
-- grain:  one row per basis, pcn_code, priority, measure, indicator
-- reads:  staged_local_priority, submission_order, mart_area
-- units:  numerator, denominator = patients; value and target in the unit the network names, or fractions 0-1
-- nulls:  measure or indicator is null, never both; figures and target are null where there are none yet
-- source: the local priorities template; of two files of one date the later claim counts
with

claims as (

    select
        priority.pcn_code,
        priority.as_at,
        priority.submission,
        row_number() over (
            partition by priority.pcn_code
            order by
                priority.as_at desc,
                submission_order.precedence desc,
                priority.submission
        ) as recency
    from staged_local_priority as priority
    inner join submission_order
        on priority.submission = submission_order.submission

),

bases as (

    select distinct basis
    from mart_area

)

select
    bases.basis,
    priority.pcn_code,
    priority.as_at,
    priority.priority,
    priority.theme,
    priority.reason,
    priority.measure,
    priority.indicator,
    priority.numerator,
    priority.denominator,
    priority.value,
    priority.unit,
    priority.direction,
    priority.target,
    priority.weight,
    priority.started,
    priority.review_by,
    priority.context
from staged_local_priority as priority
inner join claims
    on priority.pcn_code = claims.pcn_code
    and priority.submission = claims.submission
    and claims.recency = 1
cross join bases
order by
    bases.basis,
    priority.pcn_code,
    priority.priority,
    priority.measure,
    priority.indicator
