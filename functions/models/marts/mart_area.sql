-- model:  mart_area
-- about:  every area of the month: how many practices and patients it has, of how many practices no list size is
--         known, how much of it reported, how much of it is in no network or in one that is not known, and how many of its practices have closed since
-- grain:  one row per basis, area_kind, area_code
-- reads:  mart_area_member, stg_practice_area
-- gives:  basis varchar, area_kind varchar, area_code varchar, practices_open bigint, practices_reporting bigint,
--         patients bigint, patients_reporting bigint, practices_without_list bigint, practices_in_no_network bigint,
--         patients_in_no_network bigint,
--         practices_not_known bigint, patients_not_known bigint, practices_closed bigint, sub_icb_code varchar,
--         icb_code varchar, region_code varchar
-- units:  practices, patients; practice and patient coverage are computed by the reader from both counts
-- nulls:  patients is null where no member's list size is known, patients_in_no_network also where no practice is
--         outside the networks, and patients_not_known where none is unknown; a parent is null for England and where unknown
-- source: docs/measures.md#coverage; a network's parents are those of most of its practices, by code when equal
with

coverage as (

    select
        member.basis,
        member.area_kind,
        member.area_code,
        count(*) as practices_open,
        cast(count_if(member.reports) as bigint) as practices_reporting,
        cast(sum(member.patients) as bigint) as patients,
        cast(sum(case when member.reports then member.patients end) as bigint) as patients_reporting,
        cast(count_if(member.patients is null) as bigint) as practices_without_list,
        cast(count_if(practice.network = 'none') as bigint) as practices_in_no_network,
        cast(sum(case when practice.network = 'none' then member.patients end) as bigint)
            as patients_in_no_network,
        cast(count_if(practice.network = 'not-known') as bigint) as practices_not_known,
        cast(sum(case when practice.network = 'not-known' then member.patients end) as bigint)
            as patients_not_known,
        cast(count_if(practice.has_closed) as bigint) as practices_closed
    from mart_area_member as member
    inner join stg_practice_area as practice
        on member.basis = practice.basis
        and member.practice_code = practice.practice_code
    group by
        member.basis,
        member.area_kind,
        member.area_code

),

member_areas as (

    select
        member.basis,
        member.area_kind,
        member.area_code,
        practice.sub_icb_code,
        practice.icb_code,
        practice.region_code,
        count(*) as practices
    from mart_area_member as member
    inner join stg_practice_area as practice
        on member.basis = practice.basis
        and member.practice_code = practice.practice_code
    where member.area_kind <> 'england'
    group by
        member.basis,
        member.area_kind,
        member.area_code,
        practice.sub_icb_code,
        practice.icb_code,
        practice.region_code

),

parents as (

    select
        basis,
        area_kind,
        area_code,
        sub_icb_code,
        icb_code,
        region_code,
        row_number() over (
            partition by basis, area_kind, area_code
            order by
                case when icb_code is null then 1 else 0 end,
                practices desc,
                sub_icb_code,
                icb_code,
                region_code
        ) as rank_by_practices
    from member_areas

)

select
    coverage.basis,
    coverage.area_kind,
    coverage.area_code,
    coverage.practices_open,
    coverage.practices_reporting,
    coverage.patients,
    coverage.patients_reporting,
    coverage.practices_without_list,
    coverage.practices_in_no_network,
    coverage.patients_in_no_network,
    coverage.practices_not_known,
    coverage.patients_not_known,
    coverage.practices_closed,
    case when coverage.area_kind = 'pcn' then parents.sub_icb_code end as sub_icb_code,
    case when coverage.area_kind in ('pcn', 'sub-icb') then parents.icb_code end as icb_code,
    case when coverage.area_kind in ('pcn', 'sub-icb', 'icb') then parents.region_code end as region_code
from coverage
left join parents
    on coverage.basis = parents.basis
    and coverage.area_kind = parents.area_kind
    and coverage.area_code = parents.area_code
    and parents.rank_by_practices = 1
order by
    coverage.basis,
    coverage.area_kind,
    coverage.area_code
