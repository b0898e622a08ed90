import { balancedPanel, type Panel } from './balanced-panel.ts';
import { coefficientOfVariation } from './coefficient-of-variation.ts';
import { gini } from './gini.ts';
import { linearRegression } from './linear-regression.ts';
import { standardDeviation } from './standard-deviation.ts';
import { valueAt } from './value-at.ts';

const MEASURES = { standardDeviation, coefficientOfVariation, gini };

export interface SigmaConvergence {
  /** Spread between the units in each period; `null` where the measure is undefined. */
  readonly dispersion: readonly (number | null)[];
  /** `null` when the trend cannot be told, for the reason given. */
  readonly trend: DispersionTrend | null;
  readonly reason: 'fewer-than-two-units' | 'fewer-than-three-periods' | null;
  readonly units: number;
  /** Units left out because a period of theirs is missing. */
  readonly dropped: number;
}

export interface DispersionTrend {
  /** Mean proportional change of the spread a unit of time; below 0 the units draw together. */
  readonly slope: number;
  readonly standardError: number;
  /** Student t interval of the slope. */
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number | null;
  readonly rSquared: number | null;
}

/**
 * σ-convergence: does the spread between units narrow? Least squares of ln(spread) on time.
 *
 * @param panel units by periods; units with a period missing are dropped and counted
 * @param measure of spread. A period with a spread of 0 or undefined is left out of the trend
 * @returns no trend from fewer than 3 usable periods
 * @see Barro & Sala-i-Martin, Economic Growth, 2004, ch. 11
 */
export function sigmaConvergence(
  panel: Panel,
  measure: keyof typeof MEASURES = 'standardDeviation',
  confidence = 0.95,
): SigmaConvergence {
  const { periods, rows, dropped } = balancedPanel(panel);
  const columns = periods.map((_, t) => rows.map((row) => valueAt(row, t)));
  const dispersion = columns.map((column) => (column.length < 2 ? null : MEASURES[measure](column)));
  const found = { dispersion, units: rows.length, dropped };
  if (rows.length < 2) return { ...found, trend: null, reason: 'fewer-than-two-units' };

  const usable = periods.flatMap((period, t) => {
    const spread = valueAt(dispersion, t);
    return spread !== null && spread > 0 ? [{ period, spread }] : [];
  });
  const trend = usable.length < 3 ? null : trendOf(usable, confidence);
  return { ...found, trend, reason: trend === null ? 'fewer-than-three-periods' : null };
}

function trendOf(
  usable: readonly { period: number; spread: number }[],
  confidence: number,
): DispersionTrend | null {
  const { coefficients, rSquared } = linearRegression(
    usable.map(({ spread }) => Math.log(spread)),
    [usable.map(({ period }) => period)],
    { confidence },
  );
  const { estimate: slope, standardError, lower, upper, pValue } = valueAt(coefficients, 1);
  if (standardError === null || lower === null || upper === null) return null;
  return { slope, standardError, lower, upper, pValue, rSquared };
}
