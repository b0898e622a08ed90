/** One part of a weighted sum: how much it counts, and its sampling variance. */
export interface WeightedPart {
  readonly name: string;
  readonly weight: number;
  /** 0 or more. */
  readonly variance: number;
}

/** Correlation of the errors of two parts, −1 to 1; that of a part with itself is 1 and is never asked for. */
export type CorrelationOf = (one: string, other: string) => number;

const INDEPENDENT: CorrelationOf = () => 0;

/**
 * Sampling variance of a weighted sum of estimates whose errors may be correlated.
 *
 * @returns Σₐ Σ_b wₐ w_b ρₐ_b √(gₐ g_b), in the squared unit of the parts; 0 for no parts
 * @throws RangeError for a variance below 0 or not finite
 */
export function weightedSumVariance(
  parts: readonly WeightedPart[],
  correlation: CorrelationOf = INDEPENDENT,
): number {
  let variance = 0;
  parts.forEach((part, a) => {
    if (!(part.variance >= 0 && [part.variance, part.weight].every(Number.isFinite)))
      throw new RangeError('a weight must be finite, and a variance finite and 0 or more');
    variance += part.weight ** 2 * part.variance;
    for (let b = 0; b < a; b += 1) {
      const other = parts[b];
      if (other === undefined) continue;
      const rho = correlation(part.name, other.name);
      if (rho !== 0)
        variance += 2 * part.weight * other.weight * rho * Math.sqrt(part.variance * other.variance);
    }
  });
  // Correlations that were learnt pair by pair need not fit together.
  return Math.max(0, variance);
}
