-- model:  mart_area_indicator
-- about:  sums of each indicator over the practices of each area, with what is unknown carried beside them
-- grain:  one row per basis, area_kind, area_code, indicator
-- reads:  mart_area_member, stg_practice_indicator
-- gives:  basis varchar, area_kind varchar, area_code varchar, indicator varchar, practices bigint,
--         patients_reporting bigint, numerator bigint, denominator bigint, denominator_with_list bigint,
--         indicator_count bigint, suppressed_practices bigint, suppressed_numerator bigint,
--         practices_with_adjustments bigint, practices_hiding_adjustments bigint, adjustments bigint
-- units:  numerator, denominator, indicator_count, adjustments = patients or events
-- nulls:  a sum is null when no practice published the measure; adjustments is null when any practice's are;
--         denominator_with_list is the part of denominator of practices that patients_reporting counts;
--         practices_hiding_adjustments are those of which any adjustment is published as `*`;
--         suppressed_numerator is the part of numerator whose denominators are suppressed, null when none is;
--         a practice that published one half of a fraction, where others published both, did not report it
-- source: docs/measures.md#achievement and docs/measures.md#coverage: sums over practices, never a mean of practice rates
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

),

-- Some indicators of some months have one half only, for everyone: those halves are shown as they are.
halves as (

    select
        indicator,
        count(numerator) > 0 and count_if(denominator is not null or denominator_suppressed) > 0 as has_both
    from stg_practice_indicator
    group by indicator

),

-- A numerator without its denominator, or the other way round, would count what is not known as zero.
reported as (

    select
        published.practice_code,
        published.indicator,
        published.numerator,
        published.denominator,
        published.denominator_suppressed,
        published.indicator_count,
        published.has_adjustments,
        published.adjustments
    from stg_practice_indicator as published
    inner join halves
        on published.indicator = halves.indicator
    where
        not halves.has_both
        or (
            published.numerator is not null
            and (published.denominator is not null or published.denominator_suppressed)
        )

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
    cast(sum(case when members.patients is not null then practice.denominator end) as bigint) as denominator_with_list,
    cast(sum(practice.indicator_count) as bigint) as indicator_count,
    cast(count_if(practice.denominator_suppressed) as bigint) as suppressed_practices,
    cast(sum(case when practice.denominator_suppressed then practice.numerator end) as bigint)
        as suppressed_numerator,
    cast(count_if(practice.has_adjustments) as bigint) as practices_with_adjustments,
    cast(count_if(practice.has_adjustments and practice.adjustments is null) as bigint) as practices_hiding_adjustments,
    cast(case
        when count_if(practice.has_adjustments and practice.adjustments is null) > 0 then null
        else sum(practice.adjustments)
    end as bigint) as adjustments
from members
inner join reported as practice
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
