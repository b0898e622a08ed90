-- model:  mart_area_indicator
-- about:  sums of each indicator over the practices of each area, with what is unknown carried beside them
-- grain:  one row per basis, area_kind, area_code, indicator
-- reads:  mart_area_member, stg_practice_indicator
-- units:  numerator, denominator, indicator_count, adjustments = patients or events
-- nulls:  a sum is null when no practice published the measure; adjustments is null when any practice's are;
--         suppressed_numerator is the part of numerator whose denominators are suppressed, null when none is
-- source: measures 1 and 2: sums over practices, never a mean of practice rates
with

members as (

    select
        basis,
        area_kind,
        area_code,
        practice_code,
        patients
    from mart_area_member
    where reports

)

select
    members.basis,
    members.area_kind,
    members.area_code,
    practice.indicator,
    count(*) as practices,
    cast(sum(members.patients) as bigint) as patients_reporting,
    cast(sum(practice.numerator) as bigint) as numerator,
    cast(sum(practice.denominator) as bigint) as denominator,
    cast(sum(practice.indicator_count) as bigint) as indicator_count,
    count_if(practice.denominator_suppressed) as suppressed_practices,
    cast(sum(case when practice.denominator_suppressed then practice.numerator end) as bigint)
        as suppressed_numerator,
    count_if(practice.has_adjustments) as practices_with_adjustments,
    cast(case
        when count_if(practice.has_adjustments and practice.adjustments is null) > 0 then null
        else sum(practice.adjustments)
    end as bigint) as adjustments
from members
inner join stg_practice_indicator as practice
    on members.practice_code = practice.practice_code
group by
    members.basis,
    members.area_kind,
    members.area_code,
    practice.indicator
order by
    members.basis,
    members.area_kind,
    members.area_code,
    practice.indicator
