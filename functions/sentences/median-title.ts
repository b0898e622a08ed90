import type { DecilePoint } from '../questions/deciles/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { LAST_YEAR } from '../rules/rule-words.ts';
import { type FigureUnit, valueWords } from './figure-words.ts';

/** What the middle network achieved, and how that compares with a year before. */
export function medianTitle(unit: FigureUnit, points: readonly DecilePoint[], month: string): string {
  const now = medianOf(points, month);
  if (now === null) return 'Not enough ranked networks to show the spread';
  const then = medianOf(points, comparedMonth(month));
  const stands = `The middle network ${unit === 'score' ? 'scored' : 'achieved'} ${valueWords(unit, now)}`;
  if (then === null) return stands;
  // Other networks are ranked in either month and nothing was tested, so both are given and no change is claimed.
  return `${stands}, and ${valueWords(unit, then)} ${LAST_YEAR}`;
}

function medianOf(points: readonly DecilePoint[], month: string): number | null {
  return points.find((point) => point.month === month)?.deciles?.[4] ?? null;
}
