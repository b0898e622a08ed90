import { balancedPanel, type Panel } from './balanced-panel.ts';
import { linearRegression, type RegressionOptions } from './linear-regression.ts';
import { mean } from './mean.ts';
import { requireMeasurements } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';
import { valueAt } from './value-at.ts';

const MEASURES = { standardDeviation, coefficientOfVariation, gini };

export interface SigmaConvergence {
  /** Spread between the units in each period; `null` where the measure is undefined. */
  readonly dispersion: readonly (number | null)[];
  /** `null` where there is no trend, for the reason given. */
  readonly trend: DispersionTrend | null;
  readonly reason: 'fewer-than-two-units' | 'fewer-than-three-periods' | null;
  readonly units: number;
  /** Units left out because a period of theirs is missing. */
  readonly dropped: number;
}

interface DispersionTrend {
  /** Mean proportional change of the spread a unit of time; below 0 the units draw together. */
  readonly slope: number;
  readonly standardError: number;
  /** Student t interval of the slope. */
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number | null;
  readonly rSquared: number | null;
}

/** As for a regression, and the measure of spread. */
interface SigmaOptions extends Pick<RegressionOptions, 'errors' | 'confidence'> {
  /** @default 'standardDeviation' */
  readonly measure?: keyof typeof MEASURES;
}

/**
 * σ-convergence: does the spread between units narrow? Least squares of ln(spread) on time.
 *
 * Units with a period missing are dropped and counted; periods with a spread of 0 or undefined are left out.
 *
 * @param panel units by periods
 * @returns no trend from fewer than 3 usable periods
 * @see Barro & Sala-i-Martin, Economic Growth, 2004, ch. 11
 */
export function sigmaConvergence(panel: Panel, options: SigmaOptions = {}): SigmaConvergence {
  const { measure = 'standardDeviation', ...regression } = options;
  const { periods, rows, dropped } = balancedPanel(panel);
  const columns = periods.map((_, t) => rows.map((row) => valueAt(row, t)));
  const dispersion = columns.map((column) => (column.length < 2 ? null : MEASURES[measure](column)));
  const found = { dispersion, units: rows.length, dropped };
  if (rows.length < 2) return { ...found, trend: null, reason: 'fewer-than-two-units' };

  const usable = periods.flatMap((period, t) => {
    const spread = valueAt(dispersion, t);
    return spread !== null && spread > 0 ? [{ period, spread }] : [];
  });
  const trend = usable.length < 3 ? null : trendOf(usable, regression);
  return { ...found, trend, reason: trend === null ? 'fewer-than-three-periods' : null };
}

function trendOf(
  usable: readonly { period: number; spread: number }[],
  options: Pick<RegressionOptions, 'errors' | 'confidence'>,
): DispersionTrend | null {
  const { coefficients, rSquared } = linearRegression(
    usable.map(({ spread }) => Math.log(spread)),
    [usable.map(({ period }) => period)],
    options,
  );
  const { estimate: slope, standardError, lower, upper, pValue } = valueAt(coefficients, 1);
  if (standardError === null || lower === null || upper === null) return null;
  return { slope, standardError, lower, upper, pValue, rSquared };
}

/**
 * Gini coefficient: half the mean absolute difference between two units, over the mean.
 *
 * @param values 0 or more, one a unit, in any order and unit
 * @returns 0 (all alike) to (n − 1)/n (one has all); `null` for fewer than two values, for a total of 0
 *   and where a value is negative, as the index is then undefined
 * @see Sen A, On Economic Inequality, 1973; G = 2 Σ i x₍ᵢ₎ / (n Σ x) − (n + 1)/n
 */
export function gini(values: readonly number[]): number | null {
  requireMeasurements('values', values);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (values.length < 2 || total <= 0 || values.some((value) => value < 0)) return null;

  const n = values.length;
  const ranked = values.toSorted((a, b) => a - b).reduce((sum, value, i) => sum + (i + 1) * value, 0);
  return Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n);
}

/**
 * Coefficient of variation: sample standard deviation over the mean.
 *
 * @param values one a unit
 * @returns a ratio, 0 or more (multiply by 100 only when formatting); `null` for fewer than two values and
 *   where the mean is not above 0, as the ratio then says nothing about spread
 */
export function coefficientOfVariation(values: readonly number[]): number | null {
  requireMeasurements('values', values);
  const centre = mean(values);
  const spread = standardDeviation(values);
  return centre === null || spread === null || centre <= 0 ? null : spread / centre;
}
