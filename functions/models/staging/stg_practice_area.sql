-- model:  stg_practice_area
-- about:  which network, sub-ICB, ICB and region each practice belongs to, as the month had it and as it is today
-- grain:  one row per basis, practice_code
-- reads:  stg_practice_indicator, staged_membership, staged_practice_map, membership_choice
-- units:  none
-- nulls:  pcn_code is null for a practice in no network; the areas are null where no source places the practice
-- source: ODS ePCN register (dated spells, both dates inclusive); NHS England practice map (U means unallocated)
with

spells as (

    select
        membership_choice.basis,
        spell.practice_code,
        spell.practice_name,
        spell.practice_sub_icb_code as sub_icb_code,
        spell.pcn_code,
        row_number() over (
            partition by membership_choice.basis, spell.practice_code
            order by spell.start_date desc, spell.pcn_code, spell.practice_sub_icb_code, spell.practice_name
        ) as recency
    from staged_membership as spell
    inner join membership_choice
        on spell.start_date <= membership_choice.on_date
        and (spell.end_date is null or spell.end_date >= membership_choice.on_date)

),

mapped as (

    select
        membership_choice.basis,
        practice_map.practice_code,
        practice_map.practice_name,
        practice_map.pcn_code,
        practice_map.sub_icb_code,
        practice_map.icb_code,
        practice_map.region_code,
        practice_map.supplier_name
    from staged_practice_map as practice_map
    inner join membership_choice
        on practice_map.extract_date = membership_choice.map_date

),

sub_icbs as (

    select
        basis,
        sub_icb_code,
        min(icb_code) as icb_code,
        min(region_code) as region_code
    from mapped
    group by
        basis,
        sub_icb_code

),

reporting as (

    select
        practice_code,
        max(practice_name) as practice_name
    from stg_practice_indicator
    group by practice_code

),

-- A map of another date also lists practices that were not open then, so it places them and does not add them
-- to a month whose memberships come from the register.
known as (

    select
        spells.basis,
        spells.practice_code
    from spells
    inner join membership_choice
        on spells.basis = membership_choice.basis
    where membership_choice.source = 'memberships'
        and spells.recency = 1
    union
    select
        mapped.basis,
        mapped.practice_code
    from mapped
    inner join membership_choice
        on mapped.basis = membership_choice.basis
    where membership_choice.source = 'practice-map'
    union
    select
        membership_choice.basis,
        reporting.practice_code
    from reporting
    cross join membership_choice

)

select
    known.basis,
    known.practice_code,
    coalesce(reporting.practice_name, mapped.practice_name, spells.practice_name) as practice_name,
    case when membership_choice.source = 'memberships' then spells.pcn_code else mapped.pcn_code end as pcn_code,
    coalesce(mapped.sub_icb_code, spells.sub_icb_code) as sub_icb_code,
    coalesce(mapped.icb_code, sub_icbs.icb_code) as icb_code,
    coalesce(mapped.region_code, sub_icbs.region_code) as region_code,
    mapped.supplier_name,
    reporting.practice_code is not null as reports
from known
inner join membership_choice
    on known.basis = membership_choice.basis
left join spells
    on known.basis = spells.basis
    and known.practice_code = spells.practice_code
    and spells.recency = 1
left join mapped
    on known.basis = mapped.basis
    and known.practice_code = mapped.practice_code
left join sub_icbs
    on spells.basis = sub_icbs.basis
    and spells.sub_icb_code = sub_icbs.sub_icb_code
left join reporting
    on known.practice_code = reporting.practice_code
order by
    known.basis,
    known.practice_code
