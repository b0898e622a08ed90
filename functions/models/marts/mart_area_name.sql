-- model:  mart_area_name
-- about:  the name each area is known by, from the newest source that names it
-- grain:  one row per area_kind, area_code
-- reads:  staged_practice_map, staged_membership, staged_network
-- gives:  area_kind varchar, area_code varchar, area_name varchar
-- units:  none
-- nulls:  none; an area no source names has no row
-- source: NHS England practice map first, then the ePCN register; names change and are not keys
with

named as (

    select 'pcn' as area_kind, pcn_code as area_code, pcn_name as area_name, extract_date as named_on, 3 as authority
    from staged_practice_map
    where pcn_code is not null
    union all
    select 'sub-icb' as area_kind, sub_icb_code as area_code, sub_icb_name as area_name, extract_date as named_on, 3 as authority
    from staged_practice_map
    union all
    select 'icb' as area_kind, icb_code as area_code, icb_name as area_name, extract_date as named_on, 3 as authority
    from staged_practice_map
    union all
    select 'region' as area_kind, region_code as area_code, region_name as area_name, extract_date as named_on, 3 as authority
    from staged_practice_map
    union all
    select 'pcn' as area_kind, pcn_code as area_code, pcn_name as area_name, open_date as named_on, 2 as authority
    from staged_network
    union all
    select 'sub-icb' as area_kind, sub_icb_code as area_code, sub_icb_name as area_name, open_date as named_on, 2 as authority
    from staged_network
    union all
    select 'pcn' as area_kind, pcn_code as area_code, pcn_name as area_name, start_date as named_on, 1 as authority
    from staged_membership

),

ordered as (

    select
        area_kind,
        area_code,
        area_name,
        row_number() over (
            partition by area_kind, area_code
            order by
                authority desc,
                named_on desc,
                area_name
        ) as choice
    from named
    where area_name is not null

)

select
    area_kind,
    area_code,
    area_name
from ordered
where choice = 1
order by
    area_kind,
    area_code
