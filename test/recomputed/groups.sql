-- Groups of networks, the gap between them, and what is said of each network among all: by every measure.
create table standing as
select month, 'progress-balanced' as measure, 'up' as polarity, code, progress as value, status = 'ranked' as ranked
from progress where kind = 'pcn'
union all
select
    rates.month, rates.indicator, contract.polarity, rates.code, rates.rate,
    enough and indicator_covered >= 0.9 as ranked
from rates inner join contract on contract.month = rates.month and contract.indicator = rates.indicator
where kind = 'pcn' and rate is not null and contract.polarity <> 'none';

-- OHID's quantile rule: the rank counts those further back, ties share it, and group 0 would be group 1.
create table placed_in as
with signed as (
    select *, round(case when polarity = 'up' then value else -value end, 13) as onwards, count(*) over of_all as n
    from standing where ranked
    window of_all as (partition by month, measure)
),
ranked as (
    select
        *,
        rank() over (partition by month, measure order by onwards) as back,
        rank() over (partition by month, measure order by onwards desc) as place
    from signed
)
select
    *,
    case when n >= 20 then 5 + 1 - ceil((n + 1 - back) * 5 / n) end as fifth,
    case when n >= 20 then 10 + 1 - ceil((n + 1 - back) * 10 / n) end as tenth,
    onwards = max(onwards) over (partition by month, measure) as at_greatest
from ranked;

create table ends_of as
select
    *,
    fifth = 5 or (max(fifth) over of_all < 5 and at_greatest) as in_most,
    fifth = 1 as in_least,
    tenth = 10 or (max(tenth) over of_all < 10 and at_greatest) as in_most_tenth,
    tenth = 1 as in_least_tenth
from placed_in
where n >= 20
window of_all as (partition by month, measure);

-- What each month is told by. Which of several indicators has the widest gap without chance is taken as given.
create table told as
with ends as (
    select
        month, count(*) as scored, min(value) as lowest, max(value) as highest,
        count(*) filter (value = lowest_of) as at_least, count(*) filter (value = highest_of) as at_most
    from (
        select *, min(value) over (partition by month) as lowest_of, max(value) over (partition by month) as highest_of
        from standing where measure = 'progress-balanced' and ranked
    )
    group by month
),
uses as (
    select scores.month, count(distinct indicator) as indicators, min(indicator) as only_one
    from scores
    inner join standing
        on standing.month = scores.month and standing.code = scores.code
        and standing.measure = 'progress-balanced' and standing.ranked
    where scores.kind = 'pcn' and score is not null
    group by scores.month
),
fifths as (
    select month, avg(value) filter (in_most) as most, avg(value) filter (in_least) as least
    from ends_of where measure = 'progress-balanced' group by month
)
select
    ends.*, uses.indicators,
    case
        when indicators = 1 then only_one
        when scored >= 20 and greatest(at_least, at_most) > 0.1 * scored then given.measure
        when most > 0.995 and least < 0.005 then given.measure
        else 'progress-balanced'
    end as measure
from ends
inner join uses using (month)
inner join given_headlines as given using (month)
left join fifths using (month);

create table gaps as
select
    month, measure, any_value(polarity) as polarity, count(*) as networks,
    avg(value) filter (in_most) as most,
    avg(value) filter (in_least) as least,
    case when any_value(polarity) = 'up' then 1 else -1 end
        * (avg(value) filter (in_most) - avg(value) filter (in_least)) as gap,
    case when any_value(polarity) = 'up' then 1 else -1 end
        * (avg(value) filter (in_most_tenth) - avg(value) filter (in_least_tenth)) as gap_of_tenths,
    count(*) filter (in_most) as most_networks,
    count(*) filter (in_least) as least_networks,
    quantile_cont(value, 0.9) - quantile_cont(value, 0.1) as p90p10,
    avg(value) filter (in_most) / nullif(avg(value) filter (in_least), 0) as ratio,
    case when count(*) filter ((in_most or in_least) and patients is null) = 0 then
        sum(value * patients) filter (in_most) / sum(patients) filter (in_most) end as most_by_patients
from ends_of
inner join areas using (month, code)
where areas.kind = 'pcn'
group by month, measure;

-- To reach a target: of so many eligible the least whole number that is not below it.
create table targets as
select
    month, measure as indicator,
    quantile_cont(value, 0.5) as median,
    case when any_value(polarity) = 'up' then min(value) filter (in_most) else max(value) filter (in_most) end as top_fifth
from ends_of
where measure <> 'progress-balanced'
group by all;

create table needs as
select
    rates.month, rates.code, rates.indicator, contract.polarity,
    case when polarity = 'up' then greatest(0, ceil(round(median * denominator - numerator, 7)))
        else greatest(0, ceil(round(numerator - median * denominator, 7))) end as to_median,
    case when polarity = 'up' then greatest(0, ceil(round(top_fifth * denominator - numerator, 7)))
        else greatest(0, ceil(round(numerator - top_fifth * denominator, 7))) end as to_top_fifth,
    case when contract.lower is not null
        then greatest(0, ceil(round(contract.lower * denominator - numerator, 7))) end as to_lower,
    case when contract.upper is not null
        then greatest(0, ceil(round(contract.upper * denominator - numerator, 7))) end as to_upper,
    case when contract.lower is not null
        then points * greatest(0, least(1, (rate - contract.lower) / (contract.upper - contract.lower))) end as earned,
    pounds_per_point,
    patients / avg(patients) over (partition by rates.month, rates.indicator) as size,
    prevalence
from rates
inner join contract on contract.month = rates.month and contract.indicator = rates.indicator and contract.paid
left join targets on targets.month = rates.month and targets.indicator = rates.indicator
where kind = 'pcn' and numerator <= denominator and denominator > 0;

-- The newest month: deprivation, variance between areas, and networks that are alike.
create table newest as select max(month) as month from months;

create table deprived as
with networks as (
    select
        month, measure, standing.code, value, areas.imd, areas.patients,
        case when measure = 'progress-balanced' then 1 else denominator end as weight,
        count(*) over (partition by measure) as n,
        rank() over (partition by measure order by areas.imd desc) as rank
    from standing
    inner join newest using (month)
    inner join areas using (month, code)
    left join sums on sums.month = standing.month and sums.kind = 'pcn' and sums.code = standing.code
        and sums.indicator = standing.measure
    where ranked and areas.kind = 'pcn' and areas.imd is not null and areas.patients is not null
),
tenths as (
    select
        measure, 10 + 1 - ceil((n + 1 - rank) * 10 / n) as tenth,
        sum(value * weight) / sum(weight) as value, sum(patients) as patients, count(*) as networks
    from networks
    where n >= 50
    group by all
),
line as (
    select
        *,
        patients / sum(patients) over of_all as share,
        sum(patients) over (partition by measure order by tenth) / sum(patients) over of_all
            - patients / sum(patients) over of_all / 2 as middle
    from tenths
    window of_all as (partition by measure)
)
select
    *,
    sum(share * (middle - 0.5) * value) over of_all / sum(share * (middle - 0.5) ^ 2) over of_all as sii,
    sum(share * value) over of_all as mean
from line
window of_all as (partition by measure);

create table variance as
with networks as (
    select measure, value, region, icb
    from standing
    inner join newest using (month)
    inner join (
        -- A network lies where most of its practices do.
        select month, pcn as code, icb, region
        from practices where pcn is not null
        group by month, pcn, sub_icb, icb, region
        qualify row_number() over (
            partition by month, pcn order by icb is null, count(*) desc, sub_icb, icb, region
        ) = 1
    ) using (month, code)
    where ranked and region is not null and icb is not null
),
centred as (
    select
        *,
        avg(value) over (partition by measure) as mean,
        avg(value) over (partition by measure, region) as of_region,
        avg(value) over (partition by measure, region, icb) as of_icb
    from networks
)
select
    measure,
    sum((of_region - mean) ^ 2) / nullif(sum((value - mean) ^ 2), 0) as regions,
    sum((of_icb - of_region) ^ 2) / nullif(sum((value - mean) ^ 2), 0) as icbs,
    sum((value - of_icb) ^ 2) / nullif(sum((value - mean) ^ 2), 0) as networks
from centred
group by all;

create table teams as
select pcn_code as code, sum(fte::decimal(18, 9))::double as fte from raw_team group by all;
