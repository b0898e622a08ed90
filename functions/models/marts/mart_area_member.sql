-- model:  mart_area_member
-- about:  every practice in every area it counts for, from the network up to England
-- grain:  one row per basis, area_kind, area_code, practice_code
-- reads:  stg_practice_area, stg_patients
-- gives:  basis varchar, area_kind varchar, area_code varchar, practice_code varchar, reports boolean,
--         patients bigint
-- units:  patients = registered patients on the list-size date
-- nulls:  patients is null where no list size is known for the practice
-- source: stg_practice_area; NHS England, Patients Registered at a GP Practice
with

placed as (

    select
        practice.basis,
        practice.practice_code,
        practice.pcn_code,
        practice.sub_icb_code,
        practice.icb_code,
        practice.region_code,
        practice.reports,
        stg_patients.patients
    from stg_practice_area as practice
    left join stg_patients
        on practice.practice_code = stg_patients.practice_code

)

select basis, 'pcn' as area_kind, pcn_code as area_code, practice_code, reports, patients
from placed
where pcn_code is not null
union all
select basis, 'sub-icb' as area_kind, sub_icb_code as area_code, practice_code, reports, patients
from placed
where sub_icb_code is not null
union all
select basis, 'icb' as area_kind, icb_code as area_code, practice_code, reports, patients
from placed
where icb_code is not null
union all
select basis, 'region' as area_kind, region_code as area_code, practice_code, reports, patients
from placed
where region_code is not null
union all
select basis, 'england' as area_kind, 'ENG' as area_code, practice_code, reports, patients
from placed
order by
    basis,
    area_kind,
    area_code,
    practice_code
