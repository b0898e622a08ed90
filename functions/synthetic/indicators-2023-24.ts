import { z } from 'zod';
import { loadSpecification } from '../specification/load-specification.ts';
import type { Indicator } from '../specification/schema.ts';
import type { IndicatorModel } from './indicator-model.ts';
import levelsJson from './indicators-2023-24.json' with { type: 'json' };

const EXPOSURES = [
  'all',
  'adults',
  'aged50',
  'aged65',
  'aged80',
  'young',
  'learningDisability',
  'careHome',
] as const;

/** Invented levels by indicator: whom it is about, England's denominator in July, achievement at the year's end. */
const Levels = z.record(
  z.string(),
  z.strictObject({ exposure: z.enum(EXPOSURES), patients: z.int().min(1), achieved: z.number().min(0) }),
);

const EVEN = [0.08, 0.16, 0.24, 0.325, 0.41, 0.495, 0.58, 0.665, 0.745, 0.83, 0.915, 1];
const LEVEL = [0.955, 0.96, 0.964, 0.968, 0.972, 0.976, 0.98, 0.984, 0.988, 0.992, 0.996, 1];
/** Flu vaccines count from September; most are given in October. */
const AUTUMN = [0, 0, 0, 0, 0, 0.27, 0.72, 0.88, 0.94, 0.97, 0.99, 1];
const STEADY_REGISTER = [0.991, 0.994, 0.997, 1, 1.003, 1.006, 1.009, 1.012, 1.015, 1.018, 1.021, 1.024];
const MONTH_BY_MONTH = [0.245, 0.495, 0.745, 1, 1.25, 1.5, 1.76, 2.01, 2.25, 2.5, 2.75, 3.02];
/** Levels are of all England in 2023; a model's are of the practices in the extract of July 2026. */
const IN_THE_EXTRACT = 0.93;
/** Referrals: every month brings new patients. */
const FLOWS = new Set(['NCD112', 'NCD123', 'NCDMI024', 'NCDMI102', 'NCDMI103', 'NCDMI010']);

/** The indicators of 2023/24 that the monthly extract has: names and measures from the specification, levels invented. */
export function indicators2023(): readonly IndicatorModel[] {
  const levels = Levels.parse(levelsJson);
  const year = loadSpecification().years.find(({ contractYear }) => contractYear === '2023-24');
  return (year?.indicators ?? []).flatMap((indicator) => {
    const level = levels[indicator.code];
    return indicator.measures.monthly === null || level === undefined
      ? []
      : [modelOf(indicator, indicator.measures.monthly.adjustments ?? [], level)];
  });
}

function modelOf(
  indicator: Indicator,
  adjustments: readonly string[],
  { exposure, patients, achieved }: z.infer<typeof Levels>[string],
): IndicatorModel {
  const kind = kindOf(indicator);
  return {
    code: indicator.code,
    exposure,
    kind,
    julyDenominator: patients * IN_THE_EXTRACT,
    levelsOf: 2023,
    denominatorPath: kind === 'flow' ? MONTH_BY_MONTH : STEADY_REGISTER,
    yearEndAchievement: achieved,
    achievementPath: achievementPath(indicator),
    response: { up: 1, down: -0.7, none: 0.3 }[indicator.polarity.direction],
    spreadChange: -0.003,
    prevalenceSpread: exposure === 'careHome' || patients > 60_000_000 ? 0 : 0.25,
    pcas: adjustments.map((measure, i) => ({ measure, yearlyShare: [0.03, 0.01, 0.006][i] ?? 0.004 })),
    ...(indicator.inForce === null ? {} : { inForce: indicator.inForce }),
  };
}

function kindOf({ code, kind, mayExceedOne }: Indicator): IndicatorModel['kind'] {
  if (kind === 'count') return 'count';
  if (mayExceedOne) return 'contacts';
  return FLOWS.has(code) ? 'flow' : 'register';
}

function achievementPath({ code, accumulation }: Indicator): readonly number[] {
  if (accumulation.season !== null) return AUTUMN;
  return accumulation.over === 'point-in-time' || FLOWS.has(code) ? LEVEL : EVEN;
}
