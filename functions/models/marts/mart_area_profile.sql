-- model:  mart_area_profile
-- about:  whom each area serves: its list size, age and deprivation, with what could not be counted beside them
-- grain:  one row per basis, area_kind, area_code
-- reads:  mart_area_member, stg_patients, staged_deprivation
-- gives:  basis varchar, area_kind varchar, area_code varchar, practices bigint, patients bigint,
--         practices_without_list bigint, practices_without_age bigint, patients_with_age bigint,
--         patients_65_and_over bigint, practices_without_score bigint, practices_not_weighed bigint,
--         patients_with_score bigint, imd_score double, imd_year bigint
-- units:  patients; imd_score = IMD score weighted by list size, higher is more deprived
-- nulls:  a sum is null where no practice's number is known; imd_score is null where no practice has both a score
--         and a list size; practices_not_weighed lack either, and are counted, never taken as 0
-- source: NHS England, Patients Registered at a GP Practice; OHID Fingertips 94240, IMD score by practice
with

practices as (

    select
        member.basis,
        member.area_kind,
        member.area_code,
        member.patients,
        case when stg_patients.patients_65_and_over is not null then member.patients end as patients_with_age,
        stg_patients.patients_65_and_over,
        case when staged_deprivation.imd_score is not null then member.patients end as patients_with_score,
        staged_deprivation.imd_score,
        staged_deprivation.imd_year
    from mart_area_member as member
    left join stg_patients
        on member.practice_code = stg_patients.practice_code
    left join staged_deprivation
        on member.practice_code = staged_deprivation.practice_code

)

-- Decimals add up to the same sum in any order, so that the same files give the same score; doubles would not.
select
    basis,
    area_kind,
    area_code,
    count(*) as practices,
    cast(sum(patients) as bigint) as patients,
    cast(count_if(patients is null) as bigint) as practices_without_list,
    cast(count_if(patients_with_age is null) as bigint) as practices_without_age,
    cast(sum(patients_with_age) as bigint) as patients_with_age,
    cast(sum(patients_65_and_over) as bigint) as patients_65_and_over,
    cast(count_if(imd_score is null) as bigint) as practices_without_score,
    cast(count_if(patients_with_score is null) as bigint) as practices_not_weighed,
    cast(sum(patients_with_score) as bigint) as patients_with_score,
    cast(sum(cast(imd_score as decimal(24, 12)) * cast(patients_with_score as decimal(12, 0))) as double)
        / nullif(cast(sum(patients_with_score) as double), 0) as imd_score,
    cast(max(imd_year) as bigint) as imd_year
from practices
group by
    basis,
    area_kind,
    area_code
order by
    basis,
    area_kind,
    area_code
