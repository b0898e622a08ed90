import type { AdjustedGapView } from '../../contracts/views/adjusted-gap-view.ts';
import type { Factor } from '../../contracts/views/like-for-like-view.ts';

const FACTOR_WORDS: Readonly<Record<Factor, string>> = {
  patients: 'larger lists',
  deprivation: 'more deprivation',
  aged65: 'more patients aged 65 and over',
  practices: 'more practices',
  team: 'larger teams for their patients',
};

/** What circumstances go with, in sentences that name a factor only where its interval is on one side of 0. */
export function adjustedGapKeyPoints(view: Omit<AdjustedGapView, 'keyPoints'>): string[] {
  const { rSquared, gap, gapLeft, coefficients } = view;
  if (rSquared === null || gap === null || gapLeft === null) return [];
  const points = [
    `List size, deprivation, age, practices and team together go with ${(100 * rSquared).toFixed(0)}% of the differences in progress.`,
    `Between the same networks the gap is ${gap.toFixed(2)}, and ${gapLeft.toFixed(2)} once these circumstances are alike.`,
  ];
  for (const { factor, estimate, interval } of coefficients) {
    if (interval === null || (interval.lower <= 0 && interval.upper >= 0)) continue;
    const direction = estimate > 0 ? 'more' : 'less';
    points.push(
      `Networks with ${FACTOR_WORDS[factor]} have made ${direction} progress, the rest alike (${estimate.toFixed(3)} for one standard deviation, ${interval.lower.toFixed(3)} to ${interval.upper.toFixed(3)}); this does not say why.`,
    );
  }
  return points;
}
