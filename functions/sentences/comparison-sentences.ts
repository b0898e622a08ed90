import { INTERVAL } from '../rules/rule-words.ts';
import { type PairDifference, pairDifferences } from '../statistics/pair-differences.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  excludesZero,
  type FigureUnit,
  sizeWords,
} from './figure-words.ts';

/** One measure with the values of the networks compared; null where one has none. */
export interface ComparedMeasure {
  readonly name: string;
  readonly unit: FigureUnit;
  readonly values: readonly (number | null)[];
}

/** On how many indicators the networks are compared; which of the differences is largest is not tested, so none is named. */
export function comparisonTitle(measures: readonly ComparedMeasure[]): string {
  const compared = measures.filter(
    ({ values }) => values.filter((value) => value !== null).length > 1,
  ).length;
  if (compared === 0) return 'Nothing to compare this month';
  return `How they compare on ${countWords(compared)} indicator${compared === 1 ? '' : 's'}`;
}

/** A network with its figure and the error of that; null where how far chance could move it is not known. */
interface Placed {
  readonly name: string;
  readonly value: number;
  readonly standardError: number | null;
}

/** Which of up to four networks clearly differ: a title of ten words or fewer. */
export function toldApartTitle(placed: readonly Placed[], unit: FigureUnit): string {
  if (placed.length < 2) return 'Place, with its interval';
  const pairs = pairsOf(placed);
  if (pairs === null) return 'Places; how far chance moves them is not known';
  const clear = pairs.filter((pair) => excludesZero(pair, unit));
  if (clear.length === 0) return 'No clear difference between these networks';
  return clear.length === pairs.length
    ? 'These networks are clearly different'
    : 'Some of these networks are clearly different';
}

/**
 * The difference of every pair that is clear, with an interval that allows for the number of pairs. That two rank
 * intervals overlap would say nothing of the pair.
 */
export function toldApartSentence(placed: readonly Placed[], unit: FigureUnit): string {
  if (placed.length < 2) return 'Pick two or more ranked networks to see whether they clearly differ.';
  const pairs = pairsOf(placed);
  if (pairs === null)
    return 'How far chance could move these figures is not known, so no difference is called clear.';
  const clear = pairs.filter((pair) => excludesZero(pair, unit));
  if (clear.length === 0)
    return placed.length === 2
      ? `There is no clear difference between them (${intervalWords(pairs[0], placed, unit)}).`
      : 'There is no clear difference between any two of them.';
  const named = clear.map((pair) => intervalWords(pair, placed, unit));
  const rest = clear.length === pairs.length ? '' : ' No other pair is clearly different.';
  return `${named.join('; ')}.${rest}${pairs.length > 1 ? ` Intervals allow for ${countWords(pairs.length)} comparisons.` : ''}`;
}

function pairsOf(placed: readonly Placed[]): readonly PairDifference[] | null {
  const errors = placed.flatMap(({ standardError }) => standardError ?? []);
  if (errors.length < placed.length) return null;
  return pairDifferences(
    placed.map(({ value }) => value),
    errors,
  );
}

/** The higher of the two first, so that the difference is never negative. */
function intervalWords(
  pair: PairDifference | undefined,
  placed: readonly Placed[],
  unit: FigureUnit,
): string {
  if (pair === undefined) return '';
  const [first, second] = pair.value < 0 ? pair.pair.toReversed() : pair.pair;
  const [one, other] = [placed[first ?? 0]?.name ?? '', placed[second ?? 0]?.name ?? ''];
  const turned = pair.value < 0 ? { lower: -pair.upper, upper: -pair.lower } : pair;
  const apart = Math.abs(pair.value);
  const size = excludesZero(turned, unit) ? sizeWords(unit, apart) : differenceWords(unit, apart);
  return `${one} is ${size} above ${other}, ${INTERVAL} ${differenceIntervalWords(unit, turned)}`;
}
