import { assessMonth, type MonthAssessment } from '../../functions/assessment/assess-month.ts';
import type { AreaIndicatorRow } from '../../functions/assessment/month-rows.ts';
import type { RankedFigure } from '../../functions/assessment/ranked-figures.ts';
import type { ScoreRange } from '../../functions/assessment/score.ts';
import type { ScoringRules } from '../../functions/assessment/scoring-rules.ts';
import type { MonthInputs } from '../../functions/catalogue/month-inputs.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { contractYearOf, monthsOfYear } from '../../functions/contracts/month.ts';
import { areaRow, indicatorRow } from './example-month.ts';
import { indicator, specification } from './rules-of.ts';

/** A network by its counts: for each indicator how many of how many, `null` where no practice published it. */
export interface ExampleNetwork {
  readonly code: string;
  readonly icb?: string | null;
  readonly region?: string | null;
  readonly patients?: number | null;
  /** Of its patients, those whose practices reported; all unless said otherwise. */
  readonly reporting?: number;
  readonly counts: Readonly<Record<string, readonly [numerator: number, denominator: number] | null>>;
}

/** A month of England assessed from its networks' sums, as the product does it. */
export function exampleMonth(
  networks: readonly ExampleNetwork[],
  rules: ScoringRules,
  month: Month = '2026-07',
): MonthAssessment {
  const areas = networks.map(({ code, icb = 'QA1', region = 'Y61', patients = 10_000, reporting = 10_000 }) =>
    areaRow({
      area_code: code,
      patients,
      patients_reporting: patients === null ? null : Math.min(reporting, patients),
      icb_code: icb,
      region_code: region,
    }),
  );
  const parents = (['icb', 'region'] as const).flatMap((kind) =>
    [...new Set(areas.map((row) => (kind === 'icb' ? row.icb_code : row.region_code)))].flatMap((code) =>
      code === null ? [] : [areaRow({ area_kind: kind, area_code: code, area_name: `${code} area` })],
    ),
  );
  const results = networks.flatMap(({ code, counts, reporting = 10_000 }) =>
    Object.entries(counts).map(
      ([name, found]): AreaIndicatorRow =>
        indicatorRow({
          area_code: code,
          indicator: name,
          patients_reporting: reporting,
          numerator: found?.[0] ?? null,
          denominator: found?.[1] ?? null,
        }),
    ),
  );
  const rows = {
    month,
    basis: 'as-was',
    outsideNetworks: [],
    withdrawn: [],
    members: new Map(),
    networkChanges: [],
  } as const;
  return assessMonth({ ...rows, areas: [...areas, ...parents], results }, rules);
}

/** Errors learnt to be those of counting, and independent. */
const COUNTING_ALONE = { dispersion: 1, from: 'two-years', correlations: {} } as const;

/** Rules of one contract year: each indicator with the range it is scored against. */
export function exampleRules(
  ranges: Readonly<Record<string, readonly [lower: number, upper: number]>>,
  contractYear = '2026-27',
): ScoringRules {
  return new Map(
    Object.entries(ranges).map(([code, [lower, upper]]) => {
      const range: ScoreRange = { lower, upper, against: 'benchmark' };
      return [
        code,
        { definition: indicator(contractYear, code), range, points: null, error: COUNTING_ALONE },
      ];
    }),
  );
}

/** What the view makers are given: these months, and nothing else of note. */
export function exampleAssessed(months: readonly MonthAssessment[], rules: ScoringRules) {
  return {
    basis: 'as-was' as const,
    specification,
    months,
    rules: new Map(months.map(({ month }) => [month, rules])),
    rulesOfYears: new Map(
      months.map(({ month }) => [
        contractYearOf(month),
        new Map(monthsOfYear(contractYearOf(month)).map((of) => [of.slice(5), rules])),
      ]),
    ),
    inputs: new Map<string, MonthInputs>(),
  };
}

/** A ranked network's figure, a score without counts unless a test says otherwise. */
export function exampleFigure(
  figure: Partial<RankedFigure> & Pick<RankedFigure, 'code' | 'value'>,
): RankedFigure {
  return { patients: 10_000, icb: 'QA1', region: 'Y61', counts: null, chance: 0.0001, ...figure };
}

/** Ranked figures of shares, from counts. */
export function shareFigures(
  counts: readonly (readonly [numerator: number, denominator: number])[],
): readonly RankedFigure[] {
  return counts.map(([numerator, denominator], i) =>
    exampleFigure({
      code: `U${10_001 + i}`,
      value: numerator / denominator,
      counts: { numerator, denominator },
      chance: 0.001,
    }),
  );
}
