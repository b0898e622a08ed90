import { csvField } from '../contracts/csv-text.ts';
import { lastDay, type MonthNumber, monthName, yearOf } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import type { IndicatorModel } from './indicator-model.ts';
import type { EnglandPlan } from './plan-england.ts';
import type { MonthFigures } from './simulate-year.ts';

const NCDES_HEADER = 'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE';

/** `NCDesJuly26`, the stem of the file's name and of the one CSV in it. */
export function ncdesStem(month: MonthNumber): string {
  return `NCDes${monthName(month)}${String(yearOf(month)).slice(2)}`;
}

/**
 * One month's extract as CSV bytes (CRLF, no byte order mark), suppressed by the publisher's rules. Rows stand in three
 * blocks, as the publisher's do: indicators with one personalised care adjustment, with more, and with none.
 *
 * @param reports whether each practice is in the extract
 */
export function ncdesCsv(
  plan: EnglandPlan,
  models: readonly IndicatorModel[],
  figures: MonthFigures,
  reports: readonly boolean[],
): Uint8Array {
  return csvBytes(NCDES_HEADER, ncdesRows(plan, models, figures, reports));
}

function* ncdesRows(
  plan: EnglandPlan,
  models: readonly IndicatorModel[],
  { month, cellsPerPractice, offsets, values }: MonthFigures,
  reports: readonly boolean[],
): Generator<string> {
  const day = lastDay(month);
  const service = qualityService(month);
  const date = `${day.slice(6)}/${day.slice(4, 6)}/${day.slice(0, 4)}`;
  const countMeasure = day < '20240401' ? 'Management Information' : 'MI Count';
  const text = `${day.slice(0, 4)}-${day.slice(4, 6)}`;
  const indexed = models
    .map((model, index) => ({ model, offset: offsets[index] ?? 0 }))
    .filter(
      ({ model: { inForce } }) => inForce === undefined || (inForce.from <= text && text <= inForce.to),
    );
  const blocks = [
    indexed.filter(({ model }) => model.pcas.length === 1),
    indexed.filter(({ model }) => model.pcas.length > 1),
    indexed.filter(({ model }) => model.pcas.length === 0),
  ];
  for (const block of blocks) {
    for (let practice = 0; practice < plan.practices.length; practice += 1) {
      const of = plan.practices[practice];
      if (of === undefined || reports[practice] !== true) continue;
      const start = `${of.code},${csvField(of.name)},${service},${date},`;
      for (const { model, offset } of block) {
        const at = practice * cellsPerPractice + offset;
        const first = `${start + model.code},`;
        if (model.kind === 'count') {
          yield `${first}${countMeasure},${values[at]}`;
          continue;
        }
        const counts = model.pcas.map((_, pca) => values[at + 2 + pca] ?? 0);
        const shown = suppressSmallNumbers(values[at + 1] ?? 0, counts);
        yield `${first}Numerator,${values[at]}`;
        yield `${first}Denominator,${shown.denominator ?? '*'}`;
        for (let pca = 0; pca < counts.length; pca += 1) {
          yield `${first}${model.pcas[pca]?.measure},${shown.pcas[pca] ?? '*'}`;
        }
      }
    }
  }
}

/** `NCD2324` and `NCD2425` name their year; from April 2025 the publisher writes only `NCD`. */
function qualityService(month: MonthNumber): string {
  const day = lastDay(month);
  if (day < '20240401') return 'NCD2324';
  return day < '20250401' ? 'NCD2425' : 'NCD';
}

/** What an indicator's cells show; `null` stands for the publisher's `*`. */
interface ShownCells {
  readonly denominator: number | null;
  readonly pcas: readonly (number | null)[];
}

/**
 * The publisher's rules for personalised care adjustments (PCAs); numerators and counts are never suppressed.
 * One PCA: where the denominator is below 2 and the PCA above 0, both are hidden.
 * More: where the denominator is 0 and exactly one PCA is above 0, all PCAs are hidden.
 * Source: NHS England, Network Contract DES, supporting information and published code.
 */
export function suppressSmallNumbers(denominator: number, pcas: readonly number[]): ShownCells {
  const [only] = pcas;
  if (pcas.length === 1 && only !== undefined && denominator < 2 && only > 0) {
    return { denominator: null, pcas: [null] };
  }
  if (pcas.length > 1 && denominator === 0 && pcas.filter((count) => count > 0).length === 1) {
    return { denominator, pcas: pcas.map(() => null) };
  }
  return { denominator, pcas };
}
