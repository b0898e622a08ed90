-- model:  stg_patients
-- about:  registered patients of each practice, in all and aged 65 and over, on the list-size date
-- grain:  one row per practice_code
-- reads:  staged_list_size
-- units:  patients
-- nulls:  patients_65_and_over is null where the source has no age groups
-- source: NHS England, Patients Registered at a GP Practice (rows of ORG_TYPE GP only)
select
    practice_code,
    cast(sum(case when age_group = 'ALL' then patients end) as bigint) as patients,
    cast(sum(case
        when age_group in ('65_69', '70_74', '75_79', '80_84', '85_89', '90_94', '95+') then patients
    end) as bigint) as patients_65_and_over
from staged_list_size
group by practice_code
order by
    practice_code
