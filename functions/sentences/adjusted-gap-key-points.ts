import type { ExpectedProgressView } from '../questions/expected-progress/question.ts';
import type { Factor } from '../questions/similar-networks/question.ts';
import { excludesZero } from './excludes-zero.ts';
import { decimalWords, differenceWords } from './figure-words.ts';

const FACTOR_WORDS: Readonly<Record<Factor, string>> = {
  patients: 'larger lists',
  deprivation: 'more deprivation',
  aged65: 'more patients aged 65 and over',
  practices: 'more practices',
  team: 'larger teams for their patients',
};

/** How circumstances are linked with progress; a factor is named only where its interval is on one side of 0. */
export function adjustedGapKeyPoints(view: Omit<ExpectedProgressView, 'keyPoints'>): string[] {
  const { rSquared, gap, gapLeft, coefficients } = view;
  if (rSquared === null || gap === null || gapLeft === null) return [];
  const points = [
    `List size, deprivation, patients’ age, number of practices and team size together explain ${decimalWords(100 * rSquared, 0)}% of the differences in progress, in a statistical sense.`,
    `The gap is ${differenceWords('score', gap)} among networks with full data on these. After taking account of them it is ${differenceWords('score', gapLeft)}.`,
  ];
  for (const { factor, estimate, interval } of coefficients) {
    if (!excludesZero(interval, 3)) continue;
    const ends = estimate > 0 ? interval : { lower: -interval.upper, upper: -interval.lower };
    const points100 = (value: number) => decimalWords(100 * value, 1);
    points.push(
      `Networks with ${FACTOR_WORDS[factor]} score ${estimate > 0 ? 'higher' : 'lower'}, other things equal: ${points100(Math.abs(estimate))} points for each standard deviation (${points100(ends.lower)} to ${points100(ends.upper)}).`,
    );
  }
  return points.length > 2 ? [...points, 'These are links, not causes.'] : points;
}
