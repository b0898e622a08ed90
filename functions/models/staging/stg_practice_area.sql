-- model:  stg_practice_area
-- about:  which network, sub-ICB, ICB and region each practice belongs to, as the month had it and as it is today
-- grain:  one row per basis, practice_code
-- reads:  stg_practice_indicator, staged_membership, staged_practice_map, membership_choice
-- gives:  basis varchar, practice_code varchar, practice_name varchar, pcn_code varchar, network varchar,
--         has_closed boolean, sub_icb_code varchar, icb_code varchar, region_code varchar, supplier_name varchar,
--         outward varchar, reports boolean
-- units:  network = member, none (its source says that it is in no network) or not-known (no source speaks of it)
-- nulls:  outward, the first half of its own postcode, is null where the map gives none;
--         pcn_code is null unless network is member; the areas are null where no source places the practice
-- source: ODS ePCN register (dated spells, both dates inclusive); NHS England practice map (U means unallocated)
with

begun as (

    select
        membership_choice.basis,
        membership_choice.month_end,
        spell.practice_code,
        spell.practice_name,
        spell.practice_sub_icb_code as sub_icb_code,
        spell.pcn_code,
        spell.end_date,
        spell.end_date is null or spell.end_date >= membership_choice.on_date as is_current,
        row_number() over (
            partition by membership_choice.basis, spell.practice_code
            order by
                case when spell.end_date is null or spell.end_date >= membership_choice.on_date then 0 else 1 end,
                case
                    when spell.end_date is null or spell.end_date >= membership_choice.on_date then spell.start_date
                    else spell.end_date
                end desc,
                spell.pcn_code,
                spell.practice_sub_icb_code,
                spell.practice_name
        ) as recency
    from staged_membership as spell
    inner join membership_choice
        on spell.start_date <= membership_choice.on_date

),

-- The spell of the day, or the last before it.
spells as (

    select
        basis,
        month_end,
        practice_code,
        practice_name,
        sub_icb_code,
        pcn_code,
        end_date,
        is_current
    from begun
    where recency = 1

),

in_register as (

    select distinct practice_code
    from staged_membership

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
        practice_map.supplier_name,
        practice_map.outward
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
        and spells.is_current
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

),

sourced as (

    select
        known.basis,
        known.practice_code,
        coalesce(reporting.practice_name, mapped.practice_name, spells.practice_name) as practice_name,
        reporting.practice_code is not null as reports,
        case
            when membership_choice.source = 'memberships' then case when spells.is_current then spells.pcn_code end
            when membership_choice.source = 'practice-map' then mapped.pcn_code
        end as pcn_code,
        -- Open, and in no network: the map lists it so, and no register knows better.
        mapped.practice_code is not null and mapped.pcn_code is null as is_unallocated,
        -- Today's source no longer speaks of it.
        case
            when membership_choice.basis <> 'as-is' then false
            when membership_choice.source = 'practice-map' then mapped.practice_code is null
            else membership_choice.source = 'memberships' and not coalesce(spells.is_current, false)
        end as is_gone,
        -- The last network it is known to have been in, if that was in the month or later.
        case
            when spells.end_date is null or spells.end_date >= membership_choice.month_end then spells.pcn_code
        end as last_pcn_code,
        membership_choice.source = 'memberships' and in_register.practice_code is not null as is_in_register,
        -- Where a map says who belonged where in the month, it says so of a practice that has closed since.
        of_month.source = 'practice-map' and then_mapped.practice_code is not null as was_mapped,
        mapped.sub_icb_code as mapped_sub_icb_code,
        mapped.icb_code as mapped_icb_code,
        mapped.region_code as mapped_region_code,
        mapped.supplier_name,
        mapped.outward,
        then_mapped.pcn_code as then_pcn_code,
        coalesce(spells.sub_icb_code, then_mapped.sub_icb_code) as last_sub_icb_code
    from known
    inner join membership_choice
        on known.basis = membership_choice.basis
    left join spells
        on known.basis = spells.basis
        and known.practice_code = spells.practice_code
    left join in_register
        on known.practice_code = in_register.practice_code
    left join mapped
        on known.basis = mapped.basis
        and known.practice_code = mapped.practice_code
    left join membership_choice as of_month
        on of_month.basis = 'as-was'
        and known.basis = 'as-is'
    left join mapped as then_mapped
        on known.practice_code = then_mapped.practice_code
        and of_month.basis = then_mapped.basis
    left join reporting
        on known.practice_code = reporting.practice_code

),

-- A practice that has closed keeps its history in the network it last belonged to.
placed as (

    select
        basis,
        practice_code,
        practice_name,
        reports,
        case
            when pcn_code is not null then pcn_code
            when not is_gone or is_unallocated then null
            when was_mapped then then_pcn_code
            else last_pcn_code
        end as pcn_code,
        is_gone and not is_unallocated as has_gone,
        is_unallocated or is_in_register or (is_gone and was_mapped) as is_in_none,
        mapped_sub_icb_code,
        mapped_icb_code,
        mapped_region_code,
        supplier_name,
        outward,
        last_sub_icb_code
    from sourced

)

select
    placed.basis,
    placed.practice_code,
    placed.practice_name,
    placed.pcn_code,
    case
        when placed.pcn_code is not null then 'member'
        when placed.is_in_none then 'none'
        else 'not-known'
    end as network,
    placed.has_gone and placed.pcn_code is not null as has_closed,
    coalesce(placed.mapped_sub_icb_code, placed.last_sub_icb_code) as sub_icb_code,
    coalesce(placed.mapped_icb_code, sub_icbs.icb_code) as icb_code,
    coalesce(placed.mapped_region_code, sub_icbs.region_code) as region_code,
    placed.supplier_name,
    placed.outward,
    placed.reports
from placed
left join sub_icbs
    on placed.basis = sub_icbs.basis
    and placed.last_sub_icb_code = sub_icbs.sub_icb_code
order by
    placed.basis,
    placed.practice_code
