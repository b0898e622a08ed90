import type { DecilePoint } from '../questions/deciles/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { LAST_YEAR, YEAR_AGO } from '../rules/rule-words.ts';
import { type FigureUnit, sizeWords, valueWords } from './figure-words.ts';

/** Where the middle network stands and how that compares with a year before, in ten words or fewer. */
export function medianTitle(unit: FigureUnit, points: readonly DecilePoint[], month: string): string {
  const now = medianOf(points, month);
  if (now === null) return 'Too few networks are ranked for deciles';
  const then = medianOf(points, comparedMonth(month));
  const stands = `Median network at ${valueWords(unit, now)}`;
  if (then === null) return stands;
  const change = now - then;
  if (Math.abs(change) < 0.0005) return `${stands}, as ${YEAR_AGO}`;
  return `${stands}, ${sizeWords(unit, Math.abs(change)).replace(' percentage', '')} ${change > 0 ? 'up' : 'down'} on ${LAST_YEAR}`;
}

function medianOf(points: readonly DecilePoint[], month: string): number | null {
  return points.find((point) => point.month === month)?.deciles?.[4] ?? null;
}
