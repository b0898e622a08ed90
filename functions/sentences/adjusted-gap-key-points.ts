import type { AdjustedGapView } from '../contracts/views/adjusted-gap-view.ts';
import type { Factor } from '../contracts/views/like-for-like-view.ts';
import { excludesZero } from './excludes-zero.ts';
import { decimalWords } from './figure-words.ts';

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
    `List size, deprivation, age, practices and team together go with ${decimalWords(100 * rSquared, 0)}% of the differences in progress.`,
    `Between the same networks the gap is ${decimalWords(gap, 2)}, and ${decimalWords(gapLeft, 2)} once these circumstances are alike.`,
  ];
  for (const { factor, estimate, interval } of coefficients) {
    if (!excludesZero(interval, 3)) continue;
    const direction = estimate > 0 ? 'more' : 'less';
    points.push(
      `Networks with ${FACTOR_WORDS[factor]} have made ${direction} progress, the rest alike (${decimalWords(estimate, 3)} for one standard deviation, ${decimalWords(interval.lower, 3)} to ${decimalWords(interval.upper, 3)}); this does not say why.`,
    );
  }
  return points;
}
