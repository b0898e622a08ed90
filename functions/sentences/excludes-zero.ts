import type { FigureUnit } from './figure-words.ts';

/** Decimals that a difference is written with: of a score, and of a fraction that is written in percentage points. */
const DECIMALS: Readonly<Record<FigureUnit, number>> = { score: 2, share: 3 };

/**
 * Whether an interval lies on one side of 0 as it is written, so that no claim stands beside “−0.11 to 0.00”.
 *
 * @param as unit of a difference, or the decimals that its ends are written with
 * @returns false where there is no interval
 */
export function excludesZero(
  interval: { readonly lower: number; readonly upper: number } | null,
  as: FigureUnit | number,
): interval is { readonly lower: number; readonly upper: number } {
  if (interval === null) return false;
  const written = (end: number) => Number(end.toFixed(typeof as === 'number' ? as : DECIMALS[as]));
  return written(interval.lower) > 0 || written(interval.upper) < 0;
}
