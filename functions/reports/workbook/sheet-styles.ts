import type { AlignmentStyle, CellStyle } from 'hucre';
import type { NumberFormat } from './number-format.ts';

/** Every style names the font, because one without is drawn in whatever the program likes. */
const FONT = { name: 'Arial', size: 12 } as const;
const WRAPPED = { wrapText: true, vertical: 'top' } as const;

export const DEFAULT_FONT = FONT;
/** Title and lines above a table run on to the right, over cells that hold nothing. */
export const TITLE_STYLE: CellStyle = { font: { ...FONT, bold: true, size: 15 } };
export const LINE_STYLE: CellStyle = { font: FONT, alignment: { vertical: 'top' } };
export const LINK_STYLE: CellStyle = {
  font: { ...FONT, underline: true, color: { rgb: '005EB8' } },
  alignment: WRAPPED,
};

/** The head of a column; the first column is the `0`th. */
export function headingStyle(format: NumberFormat | null, column: number): CellStyle {
  return { font: { ...FONT, bold: true }, alignment: alignment(format, column) };
}

/** The cells of a column. */
export function columnStyle(format: NumberFormat | null, column: number): CellStyle {
  const numFmt = format === null ? {} : { numFmt: format.code };
  return { font: FONT, ...numFmt, alignment: alignment(format, column) };
}

/** Text on the left, in from the number before it; numbers on the right. */
function alignment(format: NumberFormat | null, column: number): AlignmentStyle {
  if (format !== null) return { ...WRAPPED, horizontal: 'right' };
  return column === 0 ? WRAPPED : { ...WRAPPED, horizontal: 'left', indent: 1 };
}
