import type { ChancePoint } from '../questions/chance/question.ts';
import type { GapMeasure, GapPoint } from '../questions/gap/question.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { RULES } from '../rules/rules.ts';
import { percentile } from '../statistics/percentile.ts';
import { countWords, differenceWords, type FigureUnit, monthWords, valueWords } from './figure-words.ts';

/** How a gap compares with the same month a year before; `by` is in the measure's own unit. */
export type ChangeSinceYear =
  | { readonly kind: 'wider' | 'narrower'; readonly by: number }
  | { readonly kind: 'within-chance' };

/**
 * Compares a month's gap with that of the same month a year before, since achievement builds up over the
 * contract year and other months are not alike. A change is claimed only where each gap lies outside the
 * other's interval.
 *
 * @returns `null` where either month has no gap or no interval, so that nothing can be said
 */
export function changeSinceYear(points: readonly GapPoint[], month: string): ChangeSinceYear | null {
  const now = points.find((point) => point.month === month);
  const then = points.find((point) => point.month === comparedMonth(month));
  if (now === undefined || then === undefined || now.gap === null || then.gap === null) return null;
  if (now.interval === null || then.interval === null) return null;
  if (liesIn(now.gap, then.interval) || liesIn(then.gap, now.interval)) return { kind: 'within-chance' };
  const change = now.gap - then.gap;
  return { kind: change > 0 ? 'wider' : 'narrower', by: Math.abs(change) };
}

function liesIn(value: number, { lower, upper }: { lower: number; upper: number }): boolean {
  return lower <= value && value <= upper;
}

const VERDICTS = {
  narrowing: 'narrower',
  widening: 'wider',
  'no-change-beyond-chance': 'within-chance',
} as const;

/**
 * The finding on how a gap moved, in ten words or fewer: the title of its chart.
 *
 * @param found whether it closed in a year, where that was looked into
 */
export function gapTrendTitle(points: readonly GapPoint[], month: string, found?: GapChange): string {
  if (found !== undefined && found.verdict !== null) return titleOf(VERDICTS[found.verdict], month);
  const change = changeSinceYear(points, month);
  if (change === null) return 'The gap, month by month';
  return titleOf(change.kind, month);
}

function titleOf(kind: 'narrower' | 'wider' | 'within-chance', month: string): string {
  const then = monthWords(comparedMonth(month));
  return kind === 'within-chance'
    ? `No clear change in the gap since ${then}`
    : `The gap is ${kind} than in ${then}`;
}

/**
 * Why the line may tell otherwise than its title: each month is drawn as its own year scores it, and the change in a
 * year is found with both months scored alike. Nothing where the two agree, or where the change is not known.
 */
export function yearBeforeNote(
  points: readonly Pick<GapPoint, 'month' | 'gap'>[],
  { unit }: Pick<GapMeasure, 'unit'>,
  change: Pick<GapChange, 'from' | 'to' | 'gapFrom'> | undefined,
): string {
  const drawn = points.find(({ month }) => month === change?.from)?.gap ?? null;
  if (change === undefined || change.gapFrom === null || drawn === null) return '';
  const alike = differenceWords(unit, change.gapFrom);
  if (alike === differenceWords(unit, drawn)) return '';
  const [from, to] = [monthWords(change.from), monthWords(change.to)];
  return ` The line uses the scoring rules of each year. With the ${to} rules, the ${from} gap was ${alike}, not ${differenceWords(unit, drawn)}. The title compares both months under the ${to} rules.`;
}

/** How networks are spread, as a title of ten words or fewer and as a sentence for those who see no chart. */
export interface SpreadWords {
  readonly title: string;
  readonly sentence: string;
}

/**
 * Says between which values the middle half of networks are, and the lowest and the highest.
 *
 * @param values one for each network that has a figure, in the unit given
 */
export function spreadSentence(unit: FigureUnit, values: readonly number[]): SpreadWords {
  const lower = percentile(values, 0.25);
  const upper = percentile(values, 0.75);
  const lowest = percentile(values, 0);
  const highest = percentile(values, 1);
  if (lower === null || upper === null || lowest === null || highest === null) {
    return { title: 'No data for any network', sentence: 'There is no data for any network this month.' };
  }
  const middle = `between ${valueWords(unit, lower)} and ${valueWords(unit, upper)}`;
  return {
    title: `Half of networks ${unit === 'score' ? 'score' : 'achieve'} ${middle}`,
    sentence: `The ${countWords(values.length)} networks ${unit === 'score' ? 'score' : 'achieve'} from ${valueWords(unit, lowest)} to ${valueWords(unit, highest)}. Half of them are ${middle}.`,
  };
}

/** Whether networks could all be alike, each differing by chance only; false where that was not tested. */
export function couldBeAlike({ alike }: Pick<ChancePoint, 'alike'>): boolean {
  return alike !== null && alike.pValue > RULES.significance.value;
}
