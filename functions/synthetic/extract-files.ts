import { type MonthNumber, monthOfContractYear } from './calendar-month.ts';
import { expectedFigures } from './expected-figures.ts';
import type { IndicatorModel } from './indicator-model.ts';
import { ncdesCsv, ncdesStem } from './ncdes-file.ts';
import type { EnglandPlan } from './plan-england.ts';
import { type MonthFigures, simulateYear } from './simulate-year.ts';
import { whoReports } from './who-reports.ts';
import { zipBytes } from './zip-bytes.ts';

/** Learning disability health checks, whose first edition is faulty in the re-issued month. */
const FAULTY = new Set(['HI03', 'NCD120']);

interface ExtractFiles {
  /** How many files there will be. */
  readonly count: number;
  /** Stem of the month issued twice, such as `NCDesJune26`; `null` where only one month is asked for. */
  readonly reissued: string | null;
  /** The files, each made when it is asked for. */
  readonly made: () => Generator<{ readonly name: string; readonly bytes: Uint8Array }>;
}

/**
 * The monthly extracts from `first` to `last`. The month before the last is issued twice: at first with the learning
 * disability health checks of TPP practices under-counted, then, as `_v2`, put right.
 */
export function extractFiles(
  plan: EnglandPlan,
  models: readonly IndicatorModel[],
  first: MonthNumber,
  last: MonthNumber,
): ExtractFiles {
  const faultyMonth = last > first ? last - 1 : null;
  const faulty = models.findIndex(({ code }) => FAULTY.has(code));
  function* made() {
    const expected = expectedFigures(plan, models);
    let corrected: { name: string; bytes: Uint8Array } | null = null;
    for (const yearEnd of yearEnds(first, last)) {
      for (const figures of simulateYear(plan, expected, yearEnd)) {
        if (figures.month < first) continue;
        const stem = ncdesStem(figures.month);
        const reports = whoReports(plan, figures.month);
        const zipped = (name: string, of: typeof figures) => {
          return {
            name: `${name}.zip`,
            bytes: zipBytes({ [`${name}.csv`]: ncdesCsv(plan, models, of, reports) }),
          };
        };
        if (figures.month === faultyMonth) {
          corrected = zipped(`${stem}_v2`, figures);
          yield zipped(stem, dropCountsOfSupplier(plan, figures, faulty, 'TPP'));
        } else yield zipped(stem, figures);
      }
    }
    if (corrected !== null) yield corrected;
  }
  return {
    count: last - first + 1 + (faultyMonth === null ? 0 : 1),
    reissued: faultyMonth === null ? null : ncdesStem(faultyMonth),
    made,
  };
}

/** The last wanted month of each contract year from `first` to `last`. */
function yearEnds(first: MonthNumber, last: MonthNumber): MonthNumber[] {
  const ends: MonthNumber[] = [];
  for (let month = first; month <= last; month += 1) {
    if (month === last || monthOfContractYear(month) === 12) ends.push(month);
  }
  return ends;
}

/** Share of the true numerator that the faulty first edition has. */
const COUNTED = 0.55;

/**
 * The month as a faulty first edition gives it: numerators of one indicator too low in the practices of one supplier,
 * as when codes were missing from what that supplier counted (the real extract of June 2024 had such a fault).
 *
 * @param indicator index of the indicator among the month's
 */
function dropCountsOfSupplier(
  plan: EnglandPlan,
  figures: MonthFigures,
  indicator: number,
  supplier: 'TPP' | 'EMIS',
): MonthFigures {
  const values = figures.values.slice();
  plan.practices.forEach((practice, index) => {
    if (practice.supplier !== supplier) return;
    const at = index * figures.cellsPerPractice + (figures.offsets[indicator] ?? 0);
    values[at] = Math.floor((values[at] ?? 0) * COUNTED);
  });
  return { ...figures, values };
}
