import type { GapMeasure, GapPoint } from '../contracts/views/gap-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { differenceWords, monthWords } from './figure-words.ts';

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
