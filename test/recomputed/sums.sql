-- Sums of practices, rates with Wilson's interval, scores, and progress: each from the sums above it and from nothing else.
create table published as
select
    practice, month, indicator,
    sum(case when measure = 'numerator' and value <> '*' then try_cast(value as bigint) end) as numerator,
    sum(case when measure = 'denominator' and value <> '*' then try_cast(value as bigint) end) as denominator,
    count(*) filter (measure = 'denominator' and value = '*') > 0 as starred,
    sum(case when measure in ('mi count', 'management information') and value <> '*' then try_cast(value as bigint) end) as counted,
    count(*) filter (measure not in (
        'numerator', 'denominator', 'mi count', 'management information', 'register', 'num patients in set'
    )) > 0 as adjusts,
    case
        when count(*) filter (
            value = '*' and measure not in (
                'numerator', 'denominator', 'mi count', 'management information', 'register', 'num patients in set'
            )
        ) = 0 then sum(case
            when measure not in (
                'numerator', 'denominator', 'mi count', 'management information', 'register', 'num patients in set'
            ) then try_cast(value as bigint)
        end)
    end as adjustments
from results
group by all;

create table sums as
with halves as (
    select month, indicator, count(numerator) > 0 and count(*) filter (denominator is not null or starred) > 0 as has_both
    from published group by all
)
select
    members.month, members.kind, members.code, indicator,
    count(*) as practices,
    sum(numerator) as numerator,
    sum(denominator) as denominator,
    sum(counted) as counted,
    count(*) filter (starred) as starred,
    coalesce(sum(numerator) filter (starred), 0) as starred_numerator,
    case when count(*) filter (adjusts and adjustments is null) = 0 then sum(adjustments) end as adjustments,
    sum(patients) as patients_reporting,
    sum(denominator) filter (patients is not null) as eligible_listed
from members
inner join published using (month, practice)
inner join halves using (month, indicator)
where not has_both or (numerator is not null and (denominator is not null or starred))
group by all;

create table rates as
with known as (
    select
        *,
        case
            when numerator <= denominator then denominator
            else denominator + least(starred, starred_numerator)
        end as eligible
    from sums
),
divided as (select *, numerator / nullif(eligible, 0) as rate, 1.959963984540054::double as z from known)
select
    divided.* exclude (z),
    case when rate <= 1 then case when numerator = 0 then 0 else
        (2 * numerator + z * z - z * sqrt(z * z + 4 * numerator * (1 - rate))) / (2 * (eligible + z * z)) end end as low,
    case when rate <= 1 then case when numerator = eligible then 1 else
        (2 * numerator + z * z + z * sqrt(z * z + 4 * numerator * (1 - rate))) / (2 * (eligible + z * z)) end end as high,
    case when starred > 0 then numerator / nullif(denominator + starred, 0) end as lowest,
    case when starred > 0 then numerator / nullif(denominator + least(starred, starred_numerator), 0) end as highest,
    numerator / nullif(denominator + adjustments, 0) as gross,
    areas.practices as members, areas.covered, areas.share_reporting, areas.patients,
    coalesce(areas.covered, areas.share_reporting) >= 0.9 as enough,
    coalesce(
        case when areas.patients > 0 then patients_reporting / areas.patients end,
        divided.practices / areas.practices
    ) as indicator_covered,
    eligible_listed / nullif(patients_reporting, 0) as prevalence
from divided
inner join areas using (month, kind, code);

-- `contract` says what the specification says: where each indicator is scored, which way is good, and verified thresholds.
create table ranges as
with yardsticks as (
    select month, indicator, quantile_cont(rate, 0.1) as low, quantile_cont(rate, 0.9) as high
    from rates
    where kind = 'pcn' and enough and indicator_covered >= 0.9 and rate is not null
    group by all
    having count(*) >= 20
),
first_years as (
    select months.month, yardsticks.indicator, min(yardsticks.month) as first_month
    from months inner join yardsticks on right(yardsticks.month, 2) = right(months.month, 2)
    group by all
)
select
    contract.month, contract.indicator, contract.service_area, contract.polarity, contract.points,
    coalesce(contract.lower, case when polarity = 'up' then yardsticks.low else yardsticks.high end) as lower,
    coalesce(contract.upper, case when polarity = 'up' then yardsticks.high else yardsticks.low end) as upper,
    contract.lower is not null as by_contract
from contract
left join first_years using (month, indicator)
left join yardsticks
    on yardsticks.month = first_years.first_month and yardsticks.indicator = contract.indicator
where contract.polarity <> 'none'
    and (contract.lower is not null or yardsticks.low <> yardsticks.high);

create table scores as
select
    rates.*, service_area, points, by_contract,
    greatest(0, least(1, (rate - ranges.lower) / (ranges.upper - ranges.lower))) as score
from rates
inner join ranges using (month, indicator)
where rate is not null;

create table progress as
with within as (
    select month, kind, code, service_area, avg(score) as mean, count(*) as indicators
    from scores group by all
)
select
    month, kind, code,
    avg(within.mean) as progress,
    sum(indicators)::int as indicators,
    case
        when coalesce(areas.covered, areas.share_reporting) >= 0.9 then 'ranked' else 'provisional'
    end as status
from within
inner join areas using (month, kind, code)
group by all;
