-- Who belonged where in each month, and of whom no list, age or deprivation is known: from the files as received.
create macro iso(day) as case
    when day similar to '[0-9]{8}' then strptime(day, '%Y%m%d')::date
    when day similar to '[0-9]{2}/[0-9]{2}/[0-9]{4}' then strptime(day, '%d/%m/%Y')::date
    when day similar to '[0-9]{2}[A-Za-z]{3}[0-9]{4}' then strptime(day, '%d%b%Y')::date
    else day::date
end;

-- The newest issue of a month is the one that counts: issues of the demonstration hold the month whole.
create table results as
with every_file as (
    select
        practice_code as practice, iso(ach_date) as day, ind_code as indicator, measure, value,
        coalesce(nullif(regexp_extract(filename, '_v([0-9]+)', 1), ''), '1')::int as version
    from raw_monthly
    union all
    select
        organisation_code, iso(ach_date), ind_code,
        regexp_replace(measure, '^[A-Z]+-[0-9]+[a-z]? ', ''), value, 1
    from raw_annual
    where organisation_type = 'GP practice'
)
select practice, day, strftime(day, '%Y-%m') as month, indicator, lower(measure) as measure, value
from every_file
qualify version = max(version) over (partition by day);

create table months as select distinct month, last_day(day) as day from results;

create table register as
select practice, sub_icb, pcn, iso(start_date) as start_date, iso(end_date) as end_date
from raw_register;

create table maps as
select
    iso(extract_date) as day, practice_code as practice, nullif(pcn_code, 'U') as pcn,
    sub_icb_location_code as sub_icb, icb_code as icb, comm_region_code as region
from raw_map;

create table chosen as
with dates as (
    select
        months.month, months.day,
        (select max(greatest(start_date, coalesce(end_date, start_date))) from register) as registered,
        coalesce(
            (select max(day) from maps where maps.day <= months.day),
            (select min(day) from maps)
        ) as map_day
    from months
)
select
    month, day, map_day,
    registered is not null and not (map_day > registered and day > registered and map_day <= day) as by_register
from dates;

create table lists as
with editions as (
    select
        iso(extract_date) as day, org_code as practice,
        sum(number_of_patients::bigint) filter (age_group_5 = 'ALL' and sex = 'ALL') as patients,
        sum(number_of_patients::bigint) filter (
            age_group_5 in ('65_69', '70_74', '75_79', '80_84', '85_89', '90_94', '95+')
        ) as aged65
    from raw_lists
    where org_type = 'GP'
    group by all
)
select months.month, editions.practice, editions.patients, editions.aged65
from months
inner join editions
    on editions.day = coalesce(
        (select max(day) from editions where editions.day <= months.day),
        (select min(day) from editions)
    );

create table spells as
select chosen.month, register.practice, register.pcn, register.sub_icb
from chosen
inner join register
    on register.start_date <= chosen.day
    and (register.end_date is null or register.end_date >= chosen.day)
where chosen.by_register
qualify row_number() over (
    partition by chosen.month, register.practice order by register.start_date desc, register.pcn
) = 1;

create table practices as
with known as (
    select month, practice from spells
    union
    select chosen.month, maps.practice
    from chosen inner join maps on maps.day = chosen.map_day
    where not chosen.by_register
    union
    select distinct month, practice from results
),
sub_icbs as (
    select chosen.month, maps.sub_icb, min(maps.icb) as icb, min(maps.region) as region
    from chosen inner join maps on maps.day = chosen.map_day
    group by all
),
last_spell as (
    select chosen.month, register.practice, register.sub_icb
    from chosen inner join register on register.start_date <= chosen.day
    qualify row_number() over (
        partition by chosen.month, register.practice
        order by
            register.end_date is not null and register.end_date < chosen.day,
            case when register.end_date is null or register.end_date >= chosen.day
                then register.start_date else register.end_date end desc,
            register.pcn
    ) = 1
)
select
    known.month, known.practice,
    case when chosen.by_register then spells.pcn else maps.pcn end as pcn,
    coalesce(maps.sub_icb, last_spell.sub_icb) as sub_icb,
    coalesce(maps.icb, sub_icbs.icb) as icb,
    coalesce(maps.region, sub_icbs.region) as region,
    results.practice is not null as reports,
    lists.patients, lists.aged65,
    imd.imd_score::double as imd
from known
inner join chosen using (month)
left join spells on spells.month = known.month and spells.practice = known.practice
left join maps on maps.day = chosen.map_day and maps.practice = known.practice
left join last_spell on last_spell.month = known.month and last_spell.practice = known.practice
left join sub_icbs on sub_icbs.month = known.month and sub_icbs.sub_icb = last_spell.sub_icb
left join (select distinct month, practice from results) as results
    on results.month = known.month and results.practice = known.practice
left join lists on lists.month = known.month and lists.practice = known.practice
left join raw_deprivation as imd on imd.practice_code = known.practice;

create table members as
select month, 'pcn' as kind, pcn as code, * exclude (month) from practices where pcn is not null
union all select month, 'sub-icb', sub_icb, * exclude (month) from practices where sub_icb is not null
union all select month, 'icb', icb, * exclude (month) from practices where icb is not null
union all select month, 'region', region, * exclude (month) from practices where region is not null
union all select month, 'england', 'ENG', * exclude (month) from practices;

create table areas as
select
    month, kind, code,
    count(*) as practices,
    count(*) filter (reports) as reporting,
    count(*) filter (patients is null) as without_list,
    case when count(patients) >= 0.9 * count(*) then sum(patients) end as patients,
    case
        when count(patients) >= 0.9 * count(*) and sum(patients) > 0
            then case when count(*) filter (reports) = 0 then 0 else sum(patients) filter (reports) / sum(patients) end
    end as covered,
    count(*) filter (reports) / count(*) as share_reporting,
    case when count(aged65) >= 0.9 * count(*) then sum(aged65) / sum(patients) filter (aged65 is not null) end as aged65,
    case
        when count(*) filter (imd is not null and patients is not null) >= 0.9 * count(*)
            then sum(imd * patients) / sum(patients) filter (imd is not null)
    end as imd
from members
group by all;
