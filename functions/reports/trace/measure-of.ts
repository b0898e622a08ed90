import { percentile } from '../../statistics/percentile.ts';
import { largestRemainder } from '../../statistics/rounding.ts';
import type { Measured } from '../content/sentence.ts';

const RANKS = { lowest: 0, 'lower-quartile': 0.25, median: 0.5, 'upper-quartile': 0.75, highest: 1 } as const;

/**
 * The number that a citation makes of the values at its path. `count` counts every item; others leave out what is null.
 *
 * @returns `null` where the values do not give such a number
 */
export function measureOf(measured: Measured, found: readonly unknown[]): number | null {
  if (measured === 'count') return found.length;
  const values = found.filter((value) => typeof value === 'number');
  if (measured === 'known') return values.length;
  const [first, second] = values;
  if (measured === 'value') return values.length === 1 && first !== undefined ? first : null;
  if (measured === 'total') return values.reduce((sum, value) => sum + value, 0);
  if (measured === 'change') {
    return values.length === 2 && first !== undefined && second !== undefined
      ? Math.abs(first - second)
      : null;
  }
  if (measured === 'likeliest' || measured === 'likeliest-two') return likeliest(values, measured);
  return percentile(values, RANKS[measured]);
}

function likeliest(chances: readonly number[], measured: 'likeliest' | 'likeliest-two'): number | null {
  if (chances.length === 0) return null;
  const ofHundred = largestRemainder(chances);
  const parts =
    measured === 'likeliest'
      ? ofHundred
      : ofHundred.slice(1).map((chance, i) => chance + (ofHundred[i] ?? 0));
  return Math.max(...parts);
}
