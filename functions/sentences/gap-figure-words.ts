import type { Month } from '../contracts/codes.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { ChancePoint } from '../questions/chance/question.ts';
import type { GapMeasure, GapPoint, GapView } from '../questions/gap/question.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { RULES } from '../rules/rules.ts';
import { percentile } from '../statistics/percentile.ts';
import {
  countWords,
  differenceWords,
  type FigureUnit,
  monthWords,
  sentenceCase,
  valueWords,
} from './figure-words.ts';

/** How a gap compares with the same month a year before; `by` is in the measure's own unit. */
export type ChangeSinceYear =
  | { readonly kind: 'wider' | 'narrower'; readonly by: number }
  | { readonly kind: 'within-chance' };

/**
 * Compares a month's gap with that of the same month a year before, since achievement builds up over the
 * contract year and other months are not alike. A change is claimed only where the interval of the difference, from
 * the intervals of both, leaves out 0.
 *
 * @param points on one scale: `gapLine` gives them
 * @returns `null` where either month has no gap or no interval, so that nothing can be said
 * @see Zou GY, Donner A, Stat Med 2008;27:1693-1702 (variance estimates recovered from two intervals)
 */
function changeSinceYear(points: readonly GapPoint[], month: Month): ChangeSinceYear | null {
  const now = points.find((point) => point.month === month);
  const then = points.find((point) => point.month === comparedMonth(month));
  if (now === undefined || then === undefined || now.gap === null || then.gap === null) return null;
  if (now.interval === null || then.interval === null) return null;
  const change = now.gap - then.gap;
  const down = Math.hypot(now.gap - now.interval.lower, then.interval.upper - then.gap);
  const up = Math.hypot(now.interval.upper - now.gap, then.gap - then.interval.lower);
  if (change - down <= 0 && change + up >= 0) return { kind: 'within-chance' };
  return { kind: change > 0 ? 'wider' : 'narrower', by: Math.abs(change) };
}

/**
 * As `changeSinceYear`, of points as each month's own year scores them: of progress nothing, since two years may score
 * otherwise.
 */
export function changeOfRates(
  points: readonly GapPoint[],
  { unit }: Pick<GapMeasure, 'unit'>,
  month: Month,
): ChangeSinceYear | null {
  return unit === 'score' ? null : changeSinceYear(points, month);
}

/**
 * The points of a line of the gap up to any month, on one scale: of progress, every month that can be scored as the
 * month shown is; of an indicator, its rates as they were. Of a release made before months were put on one scale, those
 * of the shown month's contract year.
 *
 * @param points of the measure alone
 */
export function gapLine(
  { points, scales }: Pick<GapView, 'points' | 'scales'>,
  { measure, unit }: Pick<GapMeasure, 'measure' | 'unit'>,
  month: Month,
): readonly GapPoint[] {
  const own = points.filter((point) => point.measure === measure);
  if (unit !== 'score') return own;
  const scale = scales?.find((found) => found.measure === measure && found.shown.includes(month));
  if (scale !== undefined) return scale.points;
  return own.filter((point) => contractYearOf(point.month) === contractYearOf(month));
}

const VERDICTS = {
  narrowing: 'narrower',
  widening: 'wider',
  'no-change-beyond-chance': 'within-chance',
} as const;

/**
 * The finding on how a gap moved, in ten words or fewer: the title of its chart. A change that was found among the same
 * networks is claimed only where the two points that are drawn lie the same way; else the title gives both.
 *
 * @param points that are drawn, on one scale
 * @param found whether it closed in a year, where that was looked into
 */
export function gapTrendTitle(
  points: readonly GapPoint[],
  month: Month,
  unit: FigureUnit,
  found?: GapChange,
): string {
  const drawn = (at: Month) => points.find((point) => point.month === at)?.gap ?? null;
  const [from, to] = [drawn(comparedMonth(month)), drawn(month)];
  if (from === null || to === null) return 'The gap, month by month';
  const change = changeSinceYear(points, month)?.kind ?? null;
  const kind = found === undefined || found.verdict === null ? change : VERDICTS[found.verdict];
  if (kind === null) return 'The gap, month by month';
  if (kind === 'within-chance' || kind === (to > from ? 'wider' : 'narrower')) return titleOf(kind, month);
  const said = [[from, comparedMonth(month)] as const, [to, month] as const].map(
    ([gap, at]) => `${differenceWords(unit, gap)} in ${monthWords(at)}`,
  );
  return sentenceCase(said.join(', '));
}

function titleOf(kind: 'narrower' | 'wider' | 'within-chance', month: Month): string {
  const then = monthWords(comparedMonth(month));
  return kind === 'within-chance'
    ? `No clear change in the gap since ${then}`
    : `The gap is ${kind} than in ${then}`;
}

/** A month's gap or an area's progress. */
type Point = { readonly month: Month } & (
  | { readonly gap: number | null }
  | { readonly progress: number | null }
);

/**
 * How the months of a line of progress are scored, and that some have a score of their own and no point.
 *
 * @param own each month as its own year scores it
 * @param drawn those that can be scored as the month shown is
 */
export function oneScaleNote(shown: Month, own: readonly Point[], drawn: readonly Point[]): string {
  const scored = `Every month is scored as in ${monthWords(shown)}: the same indicators and the same ranges.`;
  const months = new Set(drawn.flatMap((point) => (shownValue(point) === null ? [] : [point.month])));
  return own.every((point) => shownValue(point) === null || months.has(point.month))
    ? scored
    : `${scored} A month that cannot be scored so has no point.`;
}

function shownValue(point: Point): number | null {
  return 'gap' in point ? point.gap : point.progress;
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
