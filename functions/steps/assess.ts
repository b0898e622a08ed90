import { z } from 'zod';
import { assessAreas, gapsOf, type MonthAssessment } from '../assessment/assess-month.ts';
import type { Assessed } from '../assessment/assessed.ts';
import { benchmarkCaveats, faultCaveats, firstYearCaveats, placementCaveats } from '../assessment/caveats.ts';
import { withErrors } from '../assessment/chances/learn-errors.ts';
import { listCaveats, membershipCaveats } from '../assessment/membership-caveats.ts';
import { type MonthRows, readMonthRows } from '../assessment/month-rows.ts';
import { sourcesOf } from '../assessment/month-sources.ts';
import { networkRates, rulesOfYear, type ScoringRules, scoringRules } from '../assessment/scoring-rules.ts';
import { readWithheldFigures, withoutWithheld } from '../assessment/withheld-figures.ts';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { MembershipBasis, Month } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { MartManifest } from '../contracts/mart.ts';
import { contractYearOf } from '../contracts/month.ts';
import { ViewEntry } from '../contracts/release.ts';
import { martTable } from '../models/mart-table.ts';
import { everyMaker } from '../questions/all-questions.ts';
import { GapPoint } from '../questions/gap/question.ts';
import { viewsOfMonth } from '../questions/maker.ts';
import { lostAmong } from '../runtime/content-object.ts';
import type { Specification } from '../specification/load-specification.ts';
import type { BuildServices } from './build.ts';
import { onceForMonth } from './once-for-month.ts';
import { storePack } from './store-pack.ts';
import { type StoredViews, storeViews } from './store-view.ts';
import { decidingMart, martsTold } from './told-marts.ts';

/** A built month: what it was made of and where its tables are. */
export interface BuiltMonth {
  readonly inputs: MonthInputs;
  readonly manifest: MartManifest;
}

/** What is assessed, and by which version of the code. */
interface Assessment {
  readonly specification: Specification;
  readonly basis: MembershipBasis;
  readonly months: readonly BuiltMonth[];
  /** What became of every file that was taken in. */
  readonly files: readonly FileOutcome[];
  readonly held: readonly HeldMonth[];
  readonly codeVersion: string;
}

/**
 * Computes and stores every view of one basis from the months' marts.
 *
 * @param onPart called as each of `partsToAssess` is done, for a progress line
 */
export async function assess(
  services: BuildServices,
  { specification, basis, months, files, held, codeVersion }: Assessment,
  onPart: (what: string) => void,
): Promise<StoredViews> {
  const rows: MonthRows[] = [];
  const withheldNetworks = new Map<string, ReadonlySet<string>>();
  const told =
    services.practicesRestricted === true
      ? await martsTold(
          services.store,
          months.map(({ manifest }) => manifest),
        )
      : null;
  for (const { manifest } of months) {
    const ofMonth = await readMonthRows(services.engine, manifest, basis);
    if (told === null) rows.push(ofMonth);
    else {
      const withheld = await readWithheldFigures(services.engine, told.get(manifest.month) ?? [manifest]);
      withheldNetworks.set(manifest.month, withheld.networks.get(basis) ?? new Set());
      rows.push(withoutWithheld(ofMonth, withheld));
    }
  }
  const rates = networkRates(rows);
  const rules = withErrors(
    specification,
    rows,
    new Map<Month, ScoringRules>(rows.map(({ month }) => [month, scoringRules(specification, rates, month)])),
  );
  const once = onceForMonth(services.store, {
    basis,
    codeVersion,
    marts: new Map(months.map(({ manifest }) => [manifest.month, decidingMart(manifest, told)])),
    rules,
  });
  const assessed: MonthAssessment[] = [];
  for (const ofMonth of rows) {
    const rulesOf = rules.get(ofMonth.month) ?? new Map();
    const areas = assessAreas(ofMonth, rulesOf);
    const gaps = await once(ofMonth.month, 'gaps', z.array(GapPoint), () => [...gapsOf(areas)]);
    assessed.push({ ...areas, gaps });
    onPart(ofMonth.month);
  }
  const choices = new Map(
    months.flatMap(({ inputs }) => {
      const choice = inputs.choices.find((candidate) => candidate.basis === basis);
      return choice === undefined ? [] : [[inputs.month, choice] as const];
    }),
  );
  const inputs = new Map(months.map(({ inputs: made }) => [made.month, made]));
  const caveats = [
    ...faultCaveats(specification, rules),
    ...placementCaveats(choices),
    ...membershipCaveats(assessed, choices),
    ...listCaveats(assessed.map((month) => ({ month: month.month, sources: sourcesOf({ inputs }, month) }))),
    ...benchmarkCaveats(rules),
    ...firstYearCaveats(specification, rules),
  ];
  const readMart = martReader(services.engine, months, basis);
  const question: Assessed = {
    basis,
    specification,
    months: assessed,
    rules,
    rulesOfYears: new Map(
      [...new Set(assessed.map(({ month }) => contractYearOf(month)))].map((year) => [
        year,
        rulesOfYear(specification, rates, year),
      ]),
    ),
    choices,
    inputs,
    files,
    held,
    caveats,
    readMart,
    withheldNetworks,
    onceForMonth: once,
  };
  const makers = await everyMaker();
  const views: Record<string, StoredViews[string]> = {};
  for (const month of assessed) {
    // What one month alone decides is stored once for its mart and rules.
    const make = () => storeViews(services.store, viewsOfMonth(makers, question, month));
    Object.assign(views, await storedOnce(services.store, once, month.month, make));
    onPart(`views of ${month.month}`);
  }
  for (const [year, ofYear] of Map.groupBy(assessed, ({ month }) => contractYearOf(month))) {
    for (const maker of makers) {
      if (maker.from !== 'one-year') continue;
      const pack = { question: maker.question.name, year, basis };
      const make = () => storePack(services.store, pack, maker.views(question, ofYear));
      const decidedBy = ofYear.map(({ month }) => month);
      Object.assign(views, await storedOnce(services.store, once, decidedBy, make));
    }
    onPart(`areas of ${year}`);
  }
  for (const maker of makers) {
    if (maker.from !== 'months') continue;
    Object.assign(views, await storeViews(services.store, maker.views(question)));
    onPart('views');
  }
  return views;
}

/** Stores what one month, or a year of them, decides, or finds it stored before. */
async function storedOnce(
  store: BuildServices['store'],
  once: Assessed['onceForMonth'],
  decidedBy: Month | readonly Month[],
  make: () => Promise<StoredViews>,
): Promise<StoredViews> {
  const found = await once(decidedBy, 'views', MonthViews, make);
  // Of what was made before, a view may have gone or been damaged since.
  return (await lostAmong(store, Object.values(found))).length === 0 ? found : make();
}

const MonthViews = z.record(z.string(), ViewEntry);

/** How often `assess` says that a part is done: twice a month, once a contract year and once a question of all months. */
export async function partsToAssess(months: readonly BuiltMonth[]): Promise<number> {
  const ofAllMonths = (await everyMaker()).filter(({ from }) => from === 'months');
  const years = new Set(months.map(({ inputs }) => contractYearOf(inputs.month)));
  return 2 * months.length + years.size + ofAllMonths.length;
}

function martReader(
  engine: BuildServices['engine'],
  months: readonly BuiltMonth[],
  basis: MembershipBasis,
): Assessed['readMart'] {
  return async (month, sql, names, of = basis) => {
    const manifest = months.find(({ inputs }) => inputs.month === month)?.manifest;
    if (manifest === undefined) throw new RangeError(`no mart was built of ${month}`);
    const tables = Object.fromEntries(names.map((name) => [name, martTable(manifest, name)]));
    return engine.select({ sql, tables, params: [of] });
  };
}
