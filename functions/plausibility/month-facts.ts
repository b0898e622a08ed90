import { z } from 'zod';
import type { MartManifest } from '../contracts/mart.ts';
import { martTable } from '../models/mart-table.ts';
import type { QueryEngine } from '../ports/query-engine.ts';
import { BOUNDS } from './thresholds.ts';

const Count = z.int().min(0);

/** What one month says of an indicator in the practices of one supplier. */
const SupplierFacts = z.object({
  indicator: z.string(),
  supplier: z.string().nullable(),
  practices: Count,
  numerators: Count,
  counts: Count,
  numerator: Count,
  denominator: Count,
  total: Count,
  above: Count,
  hidden: Count,
  most_beside_hidden: Count,
  least_numerator: Count.nullable(),
  most_numerator: Count.nullable(),
});
export type SupplierFacts = z.infer<typeof SupplierFacts>;

/** Practices of a sub-ICB: open, reporting, and reporting in the other month. */
const PlaceFacts = z.object({
  sub_icb: z.string().nullable(),
  open: Count,
  reporting: Count,
  before: Count,
  both: Count,
});
export type PlaceFacts = z.infer<typeof PlaceFacts>;

/** One indicator of one network and supplier in two months, over the practices that both have. */
const PairFacts = z.object({
  indicator: z.string(),
  network: z.string().nullable(),
  supplier: z.string().nullable(),
  practices: Count,
  numerator_before: Count,
  numerator: Count,
  denominator_before: Count,
  denominator: Count,
  count_before: Count,
  count: Count,
  comparable: Count,
  equal: Count,
  large: Count,
  scattered: Count,
});
export type PairFacts = z.infer<typeof PairFacts>;

const SUPPLIERS = `
select
  i.indicator,
  a.supplier_name as supplier,
  count(*) as practices,
  count(i.numerator) as numerators,
  count(i.indicator_count) as counts,
  cast(coalesce(sum(case when i.denominator is not null then i.numerator end), 0) as bigint) as numerator,
  cast(coalesce(sum(case when i.numerator is not null then i.denominator end), 0) as bigint) as denominator,
  cast(coalesce(sum(i.indicator_count), 0) as bigint) as total,
  count(case when i.numerator > i.denominator then 1 end) as above,
  count(case when i.denominator_suppressed then 1 end) as hidden,
  coalesce(max(case when i.denominator_suppressed then i.numerator end), 0) as most_beside_hidden,
  min(i.numerator) as least_numerator,
  max(i.numerator) as most_numerator
from now_indicator as i
left join now_area as a on i.practice_code = a.practice_code and a.basis = 'as-was'
group by i.indicator, a.supplier_name
order by i.indicator, a.supplier_name`;

const PLACES = `
select
  coalesce(n.sub_icb_code, b.sub_icb_code) as sub_icb,
  count(n.practice_code) as open,
  count(case when coalesce(n.reports, false) then 1 end) as reporting,
  count(case when coalesce(b.reports, false) then 1 end) as before,
  count(case when coalesce(n.reports, false) and coalesce(b.reports, false) then 1 end) as both
from (select * from now_area where basis = 'as-was') as n
full outer join (select * from before_area where basis = 'as-was') as b on n.practice_code = b.practice_code
group by coalesce(n.sub_icb_code, b.sub_icb_code)
order by coalesce(n.sub_icb_code, b.sub_icb_code)`;

const PAIRS = `
with
paired as (
  select
    n.indicator, n.practice_code, n.numerator, n.denominator, n.indicator_count,
    b.numerator as numerator_before, b.denominator as denominator_before, b.indicator_count as count_before
  from now_indicator as n
  inner join before_indicator as b on n.practice_code = b.practice_code and n.indicator = b.indicator
),
courses as (
  select indicator, cast(sum(denominator) as double) / nullif(sum(denominator_before), 0) as course
  from paired
  where denominator is not null and denominator_before is not null
  group by indicator
)
select
  p.indicator,
  a.pcn_code as network,
  a.supplier_name as supplier,
  count(*) as practices,
  cast(coalesce(sum(case when p.numerator is not null then p.numerator_before end), 0) as bigint) as numerator_before,
  cast(coalesce(sum(case when p.numerator_before is not null then p.numerator end), 0) as bigint) as numerator,
  cast(coalesce(sum(case when p.denominator is not null then p.denominator_before end), 0) as bigint) as denominator_before,
  cast(coalesce(sum(case when p.denominator_before is not null then p.denominator end), 0) as bigint) as denominator,
  cast(coalesce(sum(case when p.indicator_count is not null then p.count_before end), 0) as bigint) as count_before,
  cast(coalesce(sum(case when p.count_before is not null then p.indicator_count end), 0) as bigint) as count,
  count(case when p.numerator_before >= 5 or p.count_before >= 5 then 1 end) as comparable,
  count(case when (p.numerator_before >= 5 and p.numerator = p.numerator_before and coalesce(p.denominator, -1) = coalesce(p.denominator_before, -1))
    or (p.count_before >= 5 and p.indicator_count = p.count_before) then 1 end) as equal,
  count(case when p.denominator_before >= ${BOUNDS.fewestOfPractice} then 1 end) as large,
  count(case when p.denominator_before >= ${BOUNDS.fewestOfPractice}
    and (p.denominator > 2 * c.course * p.denominator_before or 2 * p.denominator < c.course * p.denominator_before) then 1 end) as scattered
from paired as p
left join courses as c on p.indicator = c.indicator
left join now_area as a on p.practice_code = a.practice_code and a.basis = 'as-was'
group by p.indicator, a.pcn_code, a.supplier_name
order by p.indicator, a.pcn_code, a.supplier_name`;

const TOTALS = `
select
  count(*) as practices,
  cast(coalesce(sum(patients), 0) as bigint) as patients
from now_patients`;
const ListFacts = z.object({ practices: Count, patients: Count });
export type ListFacts = z.infer<typeof ListFacts>;

/** Reads what the gates need of built months; each question is one SELECT over their marts. */
export function factsReader(engine: QueryEngine) {
  async function ask<Row>(
    shape: z.ZodType<Row>,
    sql: string,
    marts: Readonly<Record<string, readonly [MartManifest, string]>>,
  ) {
    const tables = Object.fromEntries(
      Object.entries(marts).map(([alias, [manifest, name]]) => [alias, martTable(manifest, name)]),
    );
    return z.array(shape).parse(await engine.select({ sql, tables }));
  }
  return {
    suppliers: (now: MartManifest) =>
      ask(SupplierFacts, SUPPLIERS, {
        now_indicator: [now, 'stg_practice_indicator'],
        now_area: [now, 'stg_practice_area'],
      }),
    places: (now: MartManifest, before: MartManifest) =>
      ask(PlaceFacts, PLACES, {
        now_area: [now, 'stg_practice_area'],
        before_area: [before, 'stg_practice_area'],
      }),
    pairs: (now: MartManifest, before: MartManifest) =>
      ask(PairFacts, PAIRS, {
        now_indicator: [now, 'stg_practice_indicator'],
        before_indicator: [before, 'stg_practice_indicator'],
        now_area: [now, 'stg_practice_area'],
      }),
    list: async (now: MartManifest) =>
      (await ask(ListFacts, TOTALS, { now_patients: [now, 'stg_patients'] }))[0] ?? {
        practices: 0,
        patients: 0,
      },
  };
}
