import { assessMonth } from '../assessment/assess-month.ts';
import type { Assessed, NamedView } from '../assessment/assessed.ts';
import { benchmarkCaveats, faultCaveats, placementCaveats } from '../assessment/caveats.ts';
import { type MonthRows, readMonthRows } from '../assessment/month-rows.ts';
import { networkRates, type ScoringRules, scoringRules } from '../assessment/scoring-rules.ts';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { MartManifest } from '../contracts/mart.ts';
import type { ViewEntry } from '../contracts/release.ts';
import type { Specification } from '../specification/load-specification.ts';
import { type BuildServices, martTable } from './build.ts';
import { storeView } from './store-view.ts';
import { viewMakers } from './view-makers.ts';

/** A built month: what it was made of and where its tables are. */
export interface BuiltMonth {
  readonly inputs: MonthInputs;
  readonly manifest: MartManifest;
}

/** Views by name, such as `gap/as-was`, each stored under its own content. */
export type StoredViews = Readonly<Record<string, ViewEntry>>;

/** Views stored at a time: enough to keep the store busy, few enough to hold. */
const BATCH = 32;

/**
 * Computes and stores every view of one basis from the months' marts.
 *
 * @param onPart called as each of `partsToAssess` is done, for a progress line
 */
export async function assess(
  services: BuildServices,
  specification: Specification,
  basis: MembershipBasis,
  months: readonly BuiltMonth[],
  files: readonly FileOutcome[],
  onPart: (what: string) => void,
): Promise<StoredViews> {
  const rows: MonthRows[] = [];
  for (const { manifest } of months) rows.push(await readMonthRows(services.engine, manifest, basis));
  const rates = networkRates(rows);
  const rules = new Map<string, ScoringRules>(
    rows.map(({ month }) => [month, scoringRules(specification, rates, month)]),
  );
  const assessed = rows.map((month) => {
    const done = assessMonth(month, rules.get(month.month) ?? new Map());
    onPart(month.month);
    return done;
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
  const readMart = martReader(services.engine, months, basis);
  const question: Assessed = {
    basis,
    specification,
    months: assessed,
    rules,
    choices,
    inputs: new Map(months.map(({ inputs }) => [inputs.month, inputs])),
    files,
    caveats,
    readMart,
  };
  return storeAll(services.store, question, onPart);
}

/** How often `assess` says that a part is done: once a month, and once a question. */
export function partsToAssess(months: readonly BuiltMonth[]): number {
  return months.length + viewMakers.length;
}

function martReader(
  engine: BuildServices['engine'],
  months: readonly BuiltMonth[],
  basis: MembershipBasis,
): Assessed['readMart'] {
  return async (month, sql, names) => {
    const manifest = months.find(({ inputs }) => inputs.month === month)?.manifest;
    if (manifest === undefined) throw new RangeError(`no mart was built of ${month}`);
    const tables = Object.fromEntries(names.map((name) => [name, martTable(manifest, name)]));
    return engine.select({ sql, tables, params: [basis] });
  };
}

async function storeAll(
  store: BuildServices['store'],
  assessed: Assessed,
  onPart: (what: string) => void,
): Promise<StoredViews> {
  const entries: (readonly [string, ViewEntry])[] = [];
  let batch: NamedView[] = [];
  const flush = async () => {
    entries.push(
      ...(await Promise.all(
        batch.map(async ([name, view]) => [name, await storeView(store, view)] as const),
      )),
    );
    batch = [];
  };
  for (const makeViews of viewMakers) {
    for await (const named of makeViews(assessed)) {
      batch.push(named);
      if (batch.length === BATCH) await flush();
    }
    onPart('views');
  }
  await flush();
  return Object.fromEntries(entries);
}
