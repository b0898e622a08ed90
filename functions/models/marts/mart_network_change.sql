-- model:  mart_network_change
-- about:  networks that opened or closed in the month, and the network that took most practices of a closed one over
-- grain:  one row per pcn_code, change
-- reads:  staged_achievement, staged_network, staged_membership
-- gives:  pcn_code varchar, pcn_name varchar, change varchar, change_date date, practices bigint, into_code varchar,
--         practices_into bigint
-- units:  practices = practices of the closed network when it ended, and those of them that went to into_code
-- nulls:  into_code is null for an opening, and where no practice joined another network within 31 days
-- source: ODS ePCN register; both dates of a spell are inclusive, and a closed network's last day is its close_date
with

month_held as (

    select
        cast(date_trunc('month', max(achievement_date)) as date) as first_day,
        max(achievement_date) as last_day
    from staged_achievement

),

closed as (

    select
        network.pcn_code,
        network.pcn_name,
        network.close_date
    from staged_network as network
    inner join month_held
        on network.close_date >= month_held.first_day
        and network.close_date <= month_held.last_day

),

last_members as (

    select
        closed.pcn_code,
        spell.practice_code,
        spell.end_date
    from closed
    inner join staged_membership as spell
        on closed.pcn_code = spell.pcn_code
        and spell.end_date <= closed.close_date
        and date_diff('day', spell.end_date, closed.close_date) <= 31

),

joined as (

    select
        last_members.pcn_code,
        spell.pcn_code as into_code,
        count(*) as practices_into
    from last_members
    inner join staged_membership as spell
        on last_members.practice_code = spell.practice_code
        and last_members.pcn_code <> spell.pcn_code
        and spell.start_date > last_members.end_date
        and date_diff('day', last_members.end_date, spell.start_date) <= 31
    group by
        last_members.pcn_code,
        spell.pcn_code

),

successor as (

    select
        pcn_code,
        into_code,
        practices_into,
        row_number() over (partition by pcn_code order by practices_into desc, into_code) as choice
    from joined

),

members as (

    select
        pcn_code,
        count(*) as practices
    from last_members
    group by pcn_code

)

select
    network.pcn_code,
    network.pcn_name,
    'opened' as change,
    network.open_date as change_date,
    cast(null as bigint) as practices,
    cast(null as varchar) as into_code,
    cast(null as bigint) as practices_into
from staged_network as network
inner join month_held
    on network.open_date >= month_held.first_day
    and network.open_date <= month_held.last_day
union all
select
    closed.pcn_code,
    closed.pcn_name,
    'closed' as change,
    closed.close_date as change_date,
    members.practices,
    successor.into_code,
    successor.practices_into
from closed
left join members
    on closed.pcn_code = members.pcn_code
left join successor
    on closed.pcn_code = successor.pcn_code
    and successor.choice = 1
