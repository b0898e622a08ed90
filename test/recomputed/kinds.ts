const ofAreas = (value: string) => `select month || ' ' || code as key, ${value} as value from areas`;
const ofSums = (value: string) =>
  `select month || ' ' || code || ' ' || indicator as key, ${value} as value from sums`;
const ofRates = (value: string, where = 'true') =>
  `select month || ' ' || code || ' ' || indicator as key, ${value} as value from rates where ${where}`;
const ofGaps = (value: string) => `select month || ' ' || measure as key, ${value} as value from gaps`;
const ofNeeds = (value: string, where = 'true') =>
  `select month || ' ' || code || ' ' || indicator as key, ${value} as value from needs where ${where} and ${value} is not null`;
const ofNewest = (value: string) =>
  `select measure || ' ' || code as key, ${value} as value from placed_in inner join newest using (month)`;
const ofNetworks = (value: string) => `select code as key, ${value} as value from circumstances`;

/** Kinds of figure, each a SELECT of what it is of and what it comes to, over the tables that the scripts make. */
export const KINDS: Readonly<Record<string, string>> = {
  practices: ofAreas('practices'),
  'practices without a list': ofAreas('without_list'),
  patients: ofAreas('patients'),
  'practices reporting': ofAreas('reporting'),
  'share of practices reporting': ofAreas('share_reporting'),
  'share of patients covered': ofAreas('covered'),
  progress: "select month || ' ' || code as key, progress as value from progress",
  'indicators of progress': "select month || ' ' || code as key, indicators as value from progress",
  status: "select month || ' ' || code as key, status as value from progress",
  headline: 'select month as key, measure as value from told',
  'indicators that progress uses': 'select month as key, indicators as value from told',
  'networks ranked on progress': 'select month as key, scored as value from told',
  'networks at the lowest progress': 'select month as key, at_least as value from told',
  'networks at the highest progress': 'select month as key, at_most as value from told',
  'border of a fifth': `
    select month || ' ' || fifth::int as key, case when any_value(polarity) = 'up' then min(value) else max(value) end as value
    from ends_of inner join told using (month, measure) where fifth > 1 group by month, fifth`,
  fifth: `
    select progress.month || ' ' || progress.code as key, if(in_most, 5, fifth) as value
    from progress
    inner join told on told.month = progress.month
    left join ends_of
        on ends_of.month = progress.month and ends_of.code = progress.code and ends_of.measure = told.measure
    where progress.kind = 'pcn'`,
  numerator: ofSums('numerator'),
  denominator: ofSums('denominator'),
  count: ofSums('counted'),
  'practices of an indicator': ofSums('practices'),
  'hidden denominators': ofSums('starred'),
  adjustments: ofSums('adjustments'),
  rate: ofRates('rate'),
  'gross rate': ofRates('gross'),
  'least possible rate': ofRates('lowest'),
  'greatest possible rate': ofRates('highest'),
  'share covered of an indicator': ofRates('indicator_covered'),
  'lower end of a rate': ofRates(
    'low',
    'low is not null and indicator not in (select indicator from not_people)',
  ),
  'upper end of a rate': ofRates(
    'high',
    'high is not null and indicator not in (select indicator from not_people)',
  ),
  score: "select month || ' ' || code || ' ' || indicator as key, score as value from scores",
  'scored against':
    "select month || ' ' || code || ' ' || indicator as key, if(by_contract, 'contract', 'benchmark') as value from scores",
  'networks of a gap': ofGaps('networks'),
  'mean of the most progressed fifth': ofGaps('most'),
  'mean of the least progressed fifth': ofGaps('least'),
  gap: ofGaps('gap'),
  'gap of tenths': ofGaps('gap_of_tenths'),
  'networks in the most progressed fifth': ofGaps('most_networks'),
  'networks in the least progressed fifth': ofGaps('least_networks'),
  'P90 less P10': ofGaps('p90p10'),
  ratio: ofGaps('ratio'),
  'most progressed fifth by patients': ofGaps('most_by_patients'),
  'national median': `
    select targets.month || ' ' || indicator as key, median as value
    from targets inner join contract using (month, indicator) where paid`,
  'edge of the most progressed fifth': `
    select targets.month || ' ' || indicator as key, top_fifth as value
    from targets inner join contract using (month, indicator) where paid`,
  'patients to the median': ofNeeds('to_median'),
  'patients to the most progressed fifth': ofNeeds('to_top_fifth'),
  'patients to the lower threshold': ofNeeds('to_lower'),
  'patients to the upper threshold': ofNeeds('to_upper'),
  points: ofNeeds('earned'),
  pounds: `
    select needs.month || ' ' || needs.code || ' ' || needs.indicator as key,
        earned * pounds_per_point * (areas.patients / means.mean) * needs.prevalence / england.prevalence as value
    from needs
    inner join areas on areas.month = needs.month and areas.kind = 'pcn' and areas.code = needs.code
    inner join (select month, avg(patients) as mean from areas where kind = 'pcn' group by month) as means
        on means.month = needs.month
    inner join rates as england
        on england.month = needs.month and england.kind = 'england' and england.indicator = needs.indicator
    where earned is not null and pounds_per_point is not null and areas.patients is not null and needs.prevalence is not null`,
  decile: `
    select month || ' ' || measure || ' ' || tenth as key, decile as value
    from (
        select month, measure,
            unnest(quantile_cont(value, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])) as decile,
            unnest([1, 2, 3, 4, 5, 6, 7, 8, 9]) as tenth
        from placed_in where n >= 20 group by month, measure
    )`,
  'lowest of networks':
    "select month || ' ' || measure as key, min(value) as value from placed_in group by month, measure",
  'highest of networks':
    "select month || ' ' || measure as key, max(value) as value from placed_in group by month, measure",
  place: ofNewest('place'),
  'value ranked': ofNewest('value'),
  'slope index': 'select distinct measure as key, sii as value from deprived',
  'relative index':
    'select distinct measure as key, (mean + sii / 2) / nullif(mean - sii / 2, 0) as value from deprived',
  'tenth by deprivation': "select measure || ' ' || tenth::int as key, value from deprived",
  'patients of a tenth': "select measure || ' ' || tenth::int as key, patients as value from deprived",
  'networks of a tenth': "select measure || ' ' || tenth::int as key, networks as value from deprived",
  'variance between regions': 'select measure as key, regions as value from variance',
  'variance between ICBs': 'select measure as key, icbs as value from variance',
  'variance between networks': 'select measure as key, networks as value from variance',
  'deprivation of a network': ofNetworks('deprivation'),
  'share aged 65 and over': ofNetworks('aged65'),
  'team for 10,000 patients': `
    select code as key, round(10000 * round(teams.fte, 1) / circumstances.patients, 3) as value
    from circumstances inner join team_shown using (code) inner join teams using (code)`,
  'distance of a neighbour': "select code || ' ' || place as key, round(distance, 3) as value from nearest",
  'factors compared on': 'select code as key, factors as value from compared_on',
  'mean of similar networks': `
    select own.measure || ' ' || nearest.code as key, avg(others.value) as value
    from nearest
    cross join compared_on_measure
    inner join placed_in as own on own.measure = compared_on_measure.measure and own.code = nearest.code
    inner join newest on newest.month = own.month
    inner join placed_in as others
        on others.measure = own.measure and others.month = own.month and others.code = nearest.neighbour
    group by own.measure, nearest.code having count(*) > 1`,
  'ranked neighbours': `
    select measures.measure || ' ' || circumstances.code as key, count(others.code) as value
    from circumstances
    cross join newest
    cross join compared_on_measure as measures
    left join nearest on nearest.code = circumstances.code
    left join placed_in as others
        on others.measure = measures.measure and others.month = newest.month and others.code = nearest.neighbour
    group by measures.measure, circumstances.code`,
  'full-time equivalents of England': `
    select 'ENG' as key, round(sum(fte::decimal(18, 9))::double, 1) as value from raw_team having count(*) > 0`,
};
