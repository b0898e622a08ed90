import { requireMeasurements, requireSameLength } from './require-measurements.ts';

/**
 * How a funnel's values are made symmetric before they are compared.
 * - `SHMI`: standardised ratio, logarithm, outer z-scores dropped
 * - `CQC`: standardised ratio, square root, outer z-scores winsorised
 * - `PR`: proportion, arcsine of the square root, winsorised
 * - `RC`: ratio of counts, logarithm with a half added, winsorised
 */
export type FunnelKind = 'SHMI' | 'CQC' | 'PR' | 'RC';

/** A funnel's units on the scale of its kind. */
export interface ScaledUnits {
  /** Centre line in the value's unit: 1 for standardised ratios, else the pooled ratio. */
  readonly target: number;
  /** How far each unit lies from the target, in its own standard errors. */
  readonly scores: readonly number[];
  /** Within-unit standard errors on the scale. */
  readonly errors: readonly number[];
}

/**
 * Puts units on the scale of their funnel.
 *
 * @param numerators events seen, one a unit, 0 or more; above 0 for `SHMI`, which takes their logarithm
 * @param denominators events expected, or patients eligible, above 0; rounded to 2 decimals for `SHMI`
 * @throws RangeError when counts are out of range or differ in number
 */
export function scaleUnits(
  kind: FunnelKind,
  numerators: readonly number[],
  denominators: readonly number[],
): ScaledUnits {
  requireMeasurements('numerators', numerators);
  requireMeasurements('denominators', denominators);
  requireSameLength('numerators and denominators', numerators, denominators);
  const units = numerators.map((x, i) => ({ x, n: rounded(kind, denominators[i] ?? 0) }));
  for (const { x, n } of units) {
    if (!(n > 0 && x >= 0)) throw new RangeError(`a unit needs 0 or more of more than 0, got ${x} of ${n}`);
    if (kind === 'SHMI' && x === 0)
      throw new RangeError('a SHMI ratio of 0 has no logarithm: leave the unit out');
    if (kind === 'PR' && x > n) throw new RangeError(`a proportion cannot pass 1, got ${x} of ${n}`);
  }
  const pooled = units.reduce((sum, { x }) => sum + x, 0) / units.reduce((sum, { n }) => sum + n, 0);
  if (kind === 'RC' && pooled === 0)
    throw new RangeError('a ratio of counts needs at least one event to be drawn about');
  const target = kind === 'SHMI' || kind === 'CQC' ? 1 : pooled;
  const { to, error } = SCALES[kind];
  const centre = to(target);
  const errors = units.map(({ x, n }) => error(x, n));
  const scores = units.map(({ x, n }) => {
    const value = kind === 'RC' ? (x + 0.5) / (n + 0.5) : x / n;
    return (to(value) - centre) / error(x, n);
  });
  return { target, scores, errors };
}

/** The SHMI's expected deaths are published, and used, to two decimals: R's nearer one, the even one of two as near. */
function rounded(kind: FunnelKind, denominator: number): number {
  if (kind !== 'SHMI') return denominator;
  const hundredths = Math.floor(denominator * 100);
  const below = hundredths / 100;
  const above = Math.ceil(denominator * 100) / 100;
  const ahead = above - denominator - (denominator - below);
  return ahead > 0 || (ahead === 0 && hundredths % 2 === 0) ? below : above;
}

interface FunnelScale {
  readonly to: (value: number) => number;
  /** Standard error on the scale of `x` events among `n`. */
  readonly error: (x: number, n: number) => number;
}

const halfRoot = (_x: number, n: number) => 1 / (2 * Math.sqrt(n));

const SCALES: Readonly<Record<FunnelKind, FunnelScale>> = {
  SHMI: { to: Math.log, error: (_x, n) => 1 / Math.sqrt(n) },
  CQC: { to: Math.sqrt, error: halfRoot },
  PR: { to: (value) => Math.asin(Math.sqrt(value)), error: halfRoot },
  RC: { to: Math.log, error: (x, n) => Math.sqrt(x / (x + 0.5) ** 2 + n / (n + 0.5) ** 2) },
};
