import { assessMonth, type MonthAssessment } from '../assessment/assess-month.ts';
import { benchmarkCaveats, faultCaveats, placementCaveats } from '../assessment/caveats.ts';
import { type MonthRows, readMonthRows } from '../assessment/month-rows.ts';
import { networkRates, type ScoringRules, scoringRules } from '../assessment/scoring-rules.ts';
import { gapView } from '../assessment/view-of-gap.ts';
import { indicatorsView } from '../assessment/view-of-indicators.ts';
import { qualityView } from '../assessment/view-of-quality.ts';
import { areasView, areaViews } from '../assessment/views-of-areas.ts';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { MartManifest } from '../contracts/mart.ts';
import type { ViewEntry } from '../contracts/release.ts';
import type { Specification } from '../specification/load-specification.ts';
import type { BuildServices } from './build.ts';
import { storeView } from './store-view.ts';

/** A built month: what it was made of and where its tables are. */
export interface BuiltMonth {
  readonly inputs: MonthInputs;
  readonly manifest: MartManifest;
}

/** Views by name, such as `gap/as-was`, each stored under its own content. */
export type StoredViews = Readonly<Record<string, ViewEntry>>;

/**
 * Computes and stores every view of one basis from the months' marts.
 *
 * @param onMonth called as each month is assessed, for a progress line
 */
export async function assess(
  { store, engine }: BuildServices,
  specification: Specification,
  basis: MembershipBasis,
  months: readonly BuiltMonth[],
  files: readonly FileOutcome[],
  onMonth: (month: string) => void,
): Promise<StoredViews> {
  const rows: MonthRows[] = [];
  for (const { manifest } of months) rows.push(await readMonthRows(engine, manifest, basis));
  const rates = networkRates(rows);
  const rules = new Map<string, ScoringRules>(
    rows.map(({ month }) => [month, scoringRules(specification, rates, month)]),
  );
  const assessed = rows.map((month) => {
    onMonth(month.month);
    return assessMonth(month, rules.get(month.month) ?? new Map());
  });
  const choices = new Map(
    months.flatMap(({ inputs }) => {
      const choice = inputs.choices.find((candidate) => candidate.basis === basis);
      return choice === undefined ? [] : [[inputs.month, choice] as const];
    }),
  );
  const caveats = [
    ...faultCaveats(specification, rules),
    ...placementCaveats(choices),
    ...benchmarkCaveats(rules),
  ];
  const named: [string, unknown][] = [
    [`gap/${basis}`, gapView(basis, assessed)],
    ['indicators', indicatorsView(rules)],
    [`quality/${basis}`, qualityView(basis, assessed, choices, files, caveats)],
    ...assessed.map((month): [string, unknown] => [`areas/${month.month}/${basis}`, areasView(basis, month)]),
  ];
  return Object.fromEntries([
    ...(await storeAll(store, named)),
    ...(await storeAreas(store, basis, assessed)),
  ]);
}

async function storeAreas(
  store: BuildServices['store'],
  basis: MembershipBasis,
  months: readonly MonthAssessment[],
): Promise<readonly (readonly [string, ViewEntry])[]> {
  const entries: (readonly [string, ViewEntry])[] = [];
  let batch: [string, unknown][] = [];
  for (const view of areaViews(basis, months)) {
    batch.push([`area/${view.area.code}/${basis}`, view]);
    if (batch.length < 32) continue;
    entries.push(...(await storeAll(store, batch)));
    batch = [];
  }
  return [...entries, ...(await storeAll(store, batch))];
}

async function storeAll(
  store: BuildServices['store'],
  named: readonly (readonly [string, unknown])[],
): Promise<readonly (readonly [string, ViewEntry])[]> {
  return Promise.all(named.map(async ([name, view]) => [name, await storeView(store, view)] as const));
}
