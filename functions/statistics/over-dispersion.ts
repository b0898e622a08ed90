import { type FunnelKind, scaleUnits } from './over-dispersion-units.ts';
import { percentile } from './percentile.ts';
import { valueAt } from './value-at.ts';

/** How much more units differ than chance within each of them explains. */
export interface OverDispersion {
  /** Mean squared z-score φ: 1 where chance alone is at work. */
  readonly phi: number;
  /** Variance between units τ², on the funnel's scale, 0 or more. */
  readonly tau2: number;
  /** Centre line, in the value's unit. */
  readonly target: number;
  /** Units the dispersion rests on. */
  readonly n: number;
  /** Each unit's z-score before trimming. */
  readonly scores: readonly number[];
  /** The z-scores used: pulled in to the trimming points, or `null` where dropped (SHMI). */
  readonly trimmedScores: readonly (number | null)[];
}

/**
 * Estimates over-dispersion with Spiegelhalter's additive model.
 *
 * @param kind what the values are, which decides their scale and trimming
 * @param numerators events seen, one a unit
 * @param denominators events expected, or patients eligible
 * @param trimBy share trimmed at each end, 0 to below 0.5
 * @returns `null` when fewer than 2 units are left
 * @throws RangeError when counts or the share are out of range
 * @see Spiegelhalter DJ, Qual Saf Health Care 2005;14:347-351; Spiegelhalter et al, JRSS A 2012;175:1-47
 */
export function overDispersion(
  kind: FunnelKind,
  numerators: readonly number[],
  denominators: readonly number[],
  trimBy = 0.1,
): OverDispersion | null {
  if (!(Number.isFinite(trimBy) && trimBy >= 0 && trimBy < 0.5))
    throw new RangeError(`trimBy must be from 0 to below 0.5, got ${trimBy}`);
  if (numerators.length === 0) return null;
  const { target, scores, errors } = scaleUnits(kind, numerators, denominators);
  const trimmedScores = kind === 'SHMI' ? truncate(scores, trimBy) : winsorise(scores, trimBy);

  let n = 0;
  let squares = 0;
  let weights = 0;
  let squaredWeights = 0;
  trimmedScores.forEach((score, i) => {
    if (score === null) return;
    const weight = 1 / valueAt(errors, i) ** 2;
    n += 1;
    squares += score * score;
    weights += weight;
    squaredWeights += weight * weight;
  });
  if (n < 2) return null;

  const excess = squares - (n - 1);
  const tau2 = excess <= 0 ? 0 : excess / (weights - squaredWeights / weights);
  return { phi: squares / n, tau2, target, n, scores, trimmedScores };
}

/** Pulls the outer scores in to the percentiles at either end. */
function winsorise(scores: readonly number[], trimBy: number): number[] {
  const low = percentile(scores, trimBy) ?? Number.NEGATIVE_INFINITY;
  const high = percentile(scores, 1 - trimBy) ?? Number.POSITIVE_INFINITY;
  return scores.map((score) => Math.min(Math.max(score, low), high));
}

/** Drops the first and the last of so many bands of ranks, ties sharing the mean of their ranks. */
function truncate(scores: readonly number[], trimBy: number): (number | null)[] {
  if (trimBy === 0) return [...scores];
  const bands = 1 / trimBy;
  return scores.map((score) => {
    const below = scores.filter((other) => other < score).length;
    const same = scores.filter((other) => other === score).length;
    const band = Math.floor(((below + (same + 1) / 2) * bands) / (scores.length + 1));
    return band > 0 && band < bands - 1 ? score : null;
  });
}
