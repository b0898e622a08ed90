-- model:  stg_patients
-- about:  registered patients of each practice, in all and aged 65 and over, on the list-size date
-- grain:  one row per practice_code
-- reads:  staged_list_size, staged_list_total
-- gives:  practice_code varchar, patients bigint, patients_65_and_over bigint
-- units:  patients
-- nulls:  patients_65_and_over is null where the source has no age groups
-- source: NHS England, Patients Registered at a GP Practice (rows of ORG_TYPE GP only); a month has the one or the other
with

by_age as (

    select
        practice_code,
        cast(sum(case when age_group = 'ALL' then patients end) as bigint) as patients,
        cast(sum(case
            when age_group in ('65_69', '70_74', '75_79', '80_84', '85_89', '90_94', '95+') then patients
        end) as bigint) as patients_65_and_over
    from staged_list_size
    group by practice_code

)

select
    practice_code,
    patients,
    patients_65_and_over
from by_age
union all
select
    practice_code,
    patients,
    cast(null as bigint) as patients_65_and_over
from staged_list_total
order by
    practice_code
