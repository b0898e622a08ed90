import { linearSolver } from '../../functions/disclosure/linear-solver.ts';
import { requireCount } from '../../functions/disclosure/nhs-digital-disclosure.ts';
import { protectSums, type SuppressionPlan } from '../../functions/disclosure/protect-sums.ts';
import type { PublishedSum, Range } from '../../functions/disclosure/published-sum.ts';

const solve = await linearSolver();

/** A hidden count must have at least so many further counts that it could be. */
const WAYS_TO_BE = 1;

/**
 * Hides small counts, and as many more as keep these from following from the rest and the published sums.
 *
 * Guards against sums combined (rows with columns, network with area), and against sums that leave a hidden count only
 * one way to be, such as two of 1 to 7 that add up to 2: none is below 0, and which are hidden for their own sake is
 * taken to be known. Hides the smallest part it can, a 0 before a total.
 *
 * @param cells count of every cell, totals among them, by its name
 * @param hidden the least and greatest count hidden for its own sake, such as 1 and 7; both become known
 * @throws UnknownFigureError when a sum names a cell without a count
 */
export function secondarySuppression(
  cells: ReadonlyMap<string, number>,
  sums: readonly PublishedSum[],
  hidden: Range,
): SuppressionPlan {
  const figures = new Map(
    [...cells].map(([name, value]) => {
      requireCount(value);
      const isSensitive = value >= hidden.least && value <= hidden.greatest;
      const known = isSensitive ? hidden : { least: 0, greatest: Number.POSITIVE_INFINITY };
      return [name, { value, cost: value, known, isSensitive, shown: 'if-safe' as const }];
    }),
  );
  return protectSums(figures, sums, WAYS_TO_BE, solve);
}
