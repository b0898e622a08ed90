-- Networks that are alike: each known circumstance capped, its root standardised, and the distance over what both know.
create table circumstances as
select
    areas.code,
    areas.patients::double as patients, areas.imd as deprivation, areas.aged65::double as aged65, areas.practices::double as practices,
    team_shown.per10000 as team
from areas
inner join newest using (month)
left join team_shown using (code)
where areas.kind = 'pcn';

create table known as
select code, factor, value from (
    unpivot circumstances on patients, deprivation, aged65, practices, team into name factor value value
);

create table compared_on as
select code, string_agg(factor, ' ' order by list_position(['patients', 'deprivation', 'aged65', 'practices', 'team'], factor)) as factors, count(*) as n
from known group by code;

create table nearest as
with wanted as (select code, factors, n from compared_on where n >= 3),
eligible as (
    select wanted.code as asked, wanted.factors, other.code
    from (select distinct factors, any_value(code) as code from wanted group by factors) as wanted
    inner join compared_on as other
        on list_has_all(string_split(other.factors, ' '), string_split(wanted.factors, ' '))
),
values_of as (
    select eligible.factors, eligible.code, known.factor, known.value
    from eligible inner join known on known.code = eligible.code
    where list_contains(string_split(eligible.factors, ' '), known.factor)
),
capped as (
    select
        factors, code, factor,
        sqrt(least(value, avg(value) over of_factor + 5 * stddev_samp(value) over of_factor)) as root
    from values_of
    window of_factor as (partition by factors, factor)
),
scored as (
    select
        factors, code, factor,
        (root - avg(root) over of_factor) / stddev_samp(root) over of_factor as score
    from capped
    window of_factor as (partition by factors, factor)
),
distances as (
    select wanted.code, other.code as neighbour, sqrt(sum((own.score - other.score) ^ 2)) as distance
    from wanted
    inner join scored as own on own.factors = wanted.factors and own.code = wanted.code
    inner join scored as other
        on other.factors = own.factors and other.factor = own.factor and other.code <> own.code
    group by all
)
select code, neighbour, distance, row_number() over (partition by code order by distance, neighbour) as place
from distances
qualify row_number() over (partition by code order by distance, neighbour) <= 10;
