/** A score of one indicator, with what it weighs by. */
export interface Score {
  readonly indicator: string;
  /** 0 to 1. */
  readonly score: number;
  readonly serviceArea: string;
  /** Points of a payment indicator; `null` for management information and where points are not confirmed. */
  readonly points: number | null;
}

export interface Progress {
  /** 0 to 1. */
  readonly progress: number;
  /** How many indicators it rests on. */
  readonly indicators: number;
}

/**
 * Balanced progress: each service area counts the same, and its indicators the same within it.
 *
 * @returns `null` where nothing is scored
 * @see docs/measures.md#progress
 */
export function balancedProgress(scores: readonly Score[]): Progress | null {
  if (scores.length === 0) return null;
  const byArea = Map.groupBy(scores, ({ serviceArea }) => serviceArea);
  const means = [...byArea.values()].map((area) => meanOf(area.map(({ score }) => score)));
  return { progress: meanOf(means), indicators: scores.length };
}

/**
 * Contract progress: payment indicators only, weighted by their points.
 *
 * @returns `null` where no payment indicator is scored
 * @see docs/measures.md#progress
 */
export function contractProgress(scores: readonly Score[]): Progress | null {
  const paid = scores.flatMap(({ score, points }) => (points === null ? [] : [{ score, points }]));
  const total = paid.reduce((sum, { points }) => sum + points, 0);
  if (total === 0) return null;
  const earned = paid.reduce((sum, { score, points }) => sum + score * points, 0);
  return { progress: earned / total, indicators: paid.length };
}

/** Of one value or more. */
function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
