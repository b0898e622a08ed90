import type { Field } from '../../tables/table.ts';
import type { FilledCell } from './shorthand.ts';

/** How a column's numbers are shown; the cells hold them whole. */
export interface NumberFormat {
  /** A format code of Office Open XML. */
  readonly code: string;
  /** Whether a number that is shown as `[low]` is among them. */
  readonly low: boolean;
}

/** Numbers of this size and more are shown to two decimals, smaller ones to four: a hundredth of a percentage point. */
const LARGE = 10;

/** The format of a column of numbers: whole numbers in thousands, others by the largest; `null` for text. */
export function numberFormat(
  { type }: Field,
  cells: readonly (FilledCell | undefined)[],
): NumberFormat | null {
  if (type === 'integer') return { code: '#,##0', low: false };
  if (type !== 'number') return null;
  const sizes = { largest: 0, leastAboveZero: Number.POSITIVE_INFINITY, negative: false };
  for (const cell of cells) {
    if (typeof cell !== 'number') continue;
    sizes.largest = Math.max(sizes.largest, Math.abs(cell));
    if (cell > 0) sizes.leastAboveZero = Math.min(sizes.leastAboveZero, cell);
    if (cell < 0) sizes.negative = true;
  }
  const [code, half] = sizes.largest >= LARGE ? ['#,##0.00', 0.005] : ['0.0000', 0.00005];
  // Office Open XML allows two conditions a format, so a column of differences shows its small ones as 0.0000.
  const low = !sizes.negative && sizes.leastAboveZero < half;
  return low ? { code: `[=0]${code};[<${half}]"[low]";${code}`, low } : { code, low };
}
