import type { FilledCell } from './shorthand.ts';

/** In letters. A sha256 fits on one line. */
const NARROWEST = 12;
const WIDEST = 72;
/** In points: a line of Arial 12, and the highest row that Excel has. */
const LINE = 16;
const HIGHEST = 409;

/** How wide a column is, in letters: its longest text, its heading's longest word, within what is easy to read. */
export function columnWidth(heading: string, cells: Iterable<FilledCell | undefined>): number {
  let width = Math.max(NARROWEST, ...heading.split(' ').map((word) => word.length + 4));
  for (const cell of cells) if (typeof cell === 'string') width = Math.max(width, cell.length + 3);
  return Math.min(WIDEST, width);
}

/** How high a row is, in points, for its text to be seen whole; `null` where one line is enough. */
export function rowHeight(row: readonly FilledCell[], widths: readonly number[]): number | null {
  const lines = row.map((cell, i) => (typeof cell === 'string' ? linesOf(cell, widths[i] ?? NARROWEST) : 1));
  const most = Math.max(...lines);
  return most === 1 ? null : Math.min(HIGHEST, most * LINE);
}

/** Lines that a text takes when it is broken between words, and within those that are too long for a line. */
function linesOf(text: string, width: number): number {
  const letters = width - 2;
  if (text.length <= letters && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let left = 0;
    for (const word of paragraph.split(' ')) {
      if (word.length < left) left -= word.length + 1;
      else {
        const own = Math.max(1, Math.ceil(word.length / letters));
        lines += own;
        left = own * letters - word.length;
      }
    }
  }
  return lines;
}
