-- model:  mart_area_workforce
-- about:  the network workforce of every area by published role, from the network up to England
-- grain:  one row per basis, area_kind, area_code, staff_group, staff_role
-- reads:  staged_workforce, mart_area
-- gives:  basis varchar, area_kind varchar, area_code varchar, staff_group varchar, staff_role varchar,
--         census_date date, networks bigint, fte double, contracted_fte double, posts bigint
-- units:  fte = full-time equivalents of 37.5 hours a week; posts = people, each counted once in every role they hold
-- nulls:  posts is null where every row is of a contracted service, which names nobody; an area without any row has
--         nothing recorded, which is not a team of 0
-- source: NHS England, Primary Care Network Workforce; a network lies where the month's practices put it, else where
--         the census does
with

placed as (

    select
        bases.basis,
        staged_workforce.pcn_code,
        coalesce(mart_area.icb_code, staged_workforce.icb_code) as icb_code,
        coalesce(mart_area.region_code, staged_workforce.region_code) as region_code,
        staged_workforce.staff_group,
        staged_workforce.staff_role,
        staged_workforce.census_date,
        cast(staged_workforce.fte as decimal(24, 12)) as fte,
        case when staged_workforce.people is null then cast(staged_workforce.fte as decimal(24, 12)) end
            as contracted_fte,
        staged_workforce.people
    from staged_workforce
    cross join (select distinct basis from mart_area) as bases
    left join mart_area
        on bases.basis = mart_area.basis
        and mart_area.area_kind = 'pcn'
        and staged_workforce.pcn_code = mart_area.area_code

),

levels as (

    select basis, 'pcn' as area_kind, pcn_code as area_code, pcn_code, staff_group, staff_role, census_date, fte, contracted_fte, people
    from placed
    union all
    select basis, 'icb' as area_kind, icb_code as area_code, pcn_code, staff_group, staff_role, census_date, fte, contracted_fte, people
    from placed
    union all
    select basis, 'region' as area_kind, region_code as area_code, pcn_code, staff_group, staff_role, census_date, fte, contracted_fte, people
    from placed
    union all
    select basis, 'england' as area_kind, 'ENG' as area_code, pcn_code, staff_group, staff_role, census_date, fte, contracted_fte, people
    from placed

)

select
    basis,
    area_kind,
    area_code,
    staff_group,
    staff_role,
    max(census_date) as census_date,
    count(distinct pcn_code) as networks,
    cast(sum(fte) as double) as fte,
    cast(sum(contracted_fte) as double) as contracted_fte,
    cast(sum(people) as bigint) as posts
from levels
group by
    basis,
    area_kind,
    area_code,
    staff_group,
    staff_role
order by
    basis,
    area_kind,
    area_code,
    staff_group,
    staff_role
