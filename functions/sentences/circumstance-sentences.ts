import type { ExpectedProgressView } from '../questions/expected-progress/question.ts';
import type { GapMeasure } from '../questions/gap/question.ts';
import type { Factor, SimilarNetworksView } from '../questions/similar-networks/question.ts';
import { INTERVAL } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import {
  countWords,
  decimalWords,
  differenceIntervalWords,
  differenceWords,
  excludesZero,
  type FigureUnit,
  sizeWords,
  valueWords,
} from './figure-words.ts';

const FACTOR_WORDS: Readonly<Record<Factor, string>> = {
  patients: 'larger lists',
  deprivation: 'more deprivation',
  aged65: 'more patients aged 65 and over',
  practices: 'more practices',
  team: 'larger teams for their patients',
};

/** How circumstances are linked with what networks reach; a factor is named only where its interval is on one side of 0. */
export function adjustedGapKeyPoints(view: Omit<ExpectedProgressView, 'keyPoints'>): string[] {
  const { rSquared, gap, gapLeft, gapLeftInterval, coefficients, measure } = view;
  const unit = measure?.unit ?? 'score';
  const on = unit === 'score' ? 'progress' : `“${measure?.label}”`;
  if (rSquared === null || gap === null || gapLeft === null) return [];
  const within =
    gapLeftInterval === null || gapLeftInterval === undefined
      ? ''
      : ` (${INTERVAL} ${differenceIntervalWords(unit, gapLeftInterval)})`;
  const points = [
    `List size, deprivation, patients’ age, number of practices and team size together explain ${decimalWords(100 * rSquared, 0)}% of the differences in ${on}, in a statistical sense.`,
    `The gap is ${differenceWords(unit, gap)} among networks with full data on these. After taking account of them it is ${differenceWords(unit, gapLeft)}${within}.`,
  ];
  for (const { factor, estimate, interval } of coefficients) {
    if (!excludesZero(interval, 3)) continue;
    const ends = estimate > 0 ? interval : { lower: -interval.upper, upper: -interval.lower };
    const points100 = (value: number) => decimalWords(100 * value, 1);
    points.push(
      `Networks with ${FACTOR_WORDS[factor]} ${unit === 'score' ? `score ${estimate > 0 ? 'higher' : 'lower'}` : `achieve ${estimate > 0 ? 'more' : 'less'}`}, other things equal: ${points100(Math.abs(estimate))} ${unit === 'score' ? 'points' : 'percentage points'} for each standard deviation (${points100(ends.lower)} to ${points100(ends.upper)}).`,
    );
  }
  return points.length > 2 ? [...points, 'These are links, not causes.'] : points;
}

type LikeNetwork = SimilarNetworksView['networks'][number];

/**
 * How a network compares with those most similar to it, as a title of ten words or fewer and a sentence. Two claims, each
 * with its own test: it differs clearly from these very networks, or it is unusual among them.
 */
export function likeForLikeWords(
  found: LikeNetwork,
  { unit, polarity }: Pick<GapMeasure, 'unit' | 'polarity'>,
): { readonly title: string; readonly sentence: string } {
  const { value, neighboursMean, gap, interval, usual, furtherOn, rankedNeighbours, reason } = found;
  if (value === null || neighboursMean === null || gap === null)
    return {
      title: 'Similar networks',
      sentence: reason ?? 'We cannot compare it with similar networks.',
    };
  const likes = `${countWords(rankedNeighbours)} most similar ranked networks`;
  const stands = `It ${unit === 'score' ? 'scored' : 'achieved'} ${valueWords(unit, value)}, and the ${likes} ${valueWords(unit, neighboursMean)} on average`;
  const further =
    furtherOn === null
      ? ''
      : ` ${furtherOn === 0 ? 'None' : countWords(furtherOn)} of them ${unit === 'score' ? 'scored' : 'were'} ${polarity === 'up' ? 'higher' : 'lower'}.`;
  // In older releases the interval is that of the mean of the others, which half of all networks lie outside.
  if (usual === undefined) return { title: 'Similar networks', sentence: `${stands}.${further}` };
  const outside = usual !== null && (value < usual.lower || value > usual.upper);
  const unusual = outside
    ? ` That is unusual: of similar networks, 1 in ${countWords(Math.round(1 / (1 - RULES.confidence.value)))} would be outside ${rangeWords(unit, usual)}.`
    : '';
  if (interval === null)
    return {
      title: outside ? 'Unusual among similar networks' : 'Similar networks',
      sentence: `${stands}.${further}${unusual} We do not know how far chance could move these ${unit === 'score' ? 'scores' : 'percentages'}.`,
    };
  if (!excludesZero(interval, unit)) {
    return {
      title: 'No clear difference from similar networks',
      sentence: `${stands}: no clear difference (${INTERVAL} ${differenceIntervalWords(unit, interval)}).${further}${unusual}`,
    };
  }
  const size = sizeWords(unit, Math.abs(gap));
  const side = gap > 0 ? 'higher' : 'lower';
  const apart = gap > 0 ? interval : { lower: -interval.upper, upper: -interval.lower };
  return {
    title: `Clearly ${side} than similar networks`,
    sentence: `${stands}: ${size} ${side} (${INTERVAL} ${differenceIntervalWords(unit, apart)}).${further}${unusual}`,
  };
}

/** A range of values, and not of differences: `39 to 70`, `83.4% to 91.8%`. */
function rangeWords(unit: FigureUnit, { lower, upper }: { readonly lower: number; readonly upper: number }) {
  return `${valueWords(unit, lower)} to ${valueWords(unit, upper)}`;
}
