import type { SeededRandom } from '../../../functions/statistics/seeded-random.ts';
import { type BaseFile, isoDay } from '../base-files.ts';

/** A file that was made of a good one. */
export interface Mutant {
  readonly bytes: Uint8Array;
  /** `same`: only how it is written differs. `as-read`: what a strict reader finds in the bytes, and nothing where it finds none. */
  readonly means: 'same' | 'as-read';
  readonly name?: string;
}

type Made = Mutant | Promise<Mutant>;
export type Mutator = (base: BaseFile, random: SeededRandom) => Made;

export type Cells = readonly (readonly string[])[];

/** Cells as a CSV; those with a comma, a quotation mark or a line end are quoted. */
export function csvText(
  header: readonly string[],
  rows: Cells,
  { end = '\r\n', between = ',', quote = (cell: string) => /[",\r\n]/.test(cell) } = {},
): string {
  const cell = (text: string) => (quote(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((row) => row.map(cell).join(between) + end).join('');
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function plain(base: BaseFile): string {
  return csvText(base.header, base.rows);
}

/** A file that says the same otherwise. */
export const same = (text: string | Uint8Array, name?: string): Mutant => ({
  bytes: typeof text === 'string' ? bytesOf(text) : text,
  means: 'same',
  ...(name !== undefined && { name }),
});

/** A file of which nobody knows what it says but by reading it. */
export const asRead = (text: string | Uint8Array): Mutant => ({
  bytes: typeof text === 'string' ? bytesOf(text) : text,
  means: 'as-read',
});

export function pick<T>(from: readonly T[], random: SeededRandom): T {
  const found = from[random.below(from.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

export function shuffled<T>(from: readonly T[], random: SeededRandom): readonly T[] {
  return from
    .map((item) => ({ item, at: random.fraction() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** One cell of one row replaced. */
export function withCell(rows: Cells, row: number, column: number, change: (cell: string) => string): Cells {
  return rows.map((cells, i) =>
    i === row ? cells.map((cell, j) => (j === column ? change(cell) : cell)) : cells,
  );
}

/** Places of the columns whose cells in the first row are like this. */
export function columnsLike({ rows }: BaseFile, like: RegExp): readonly number[] {
  return (rows[0] ?? []).flatMap((cell, i) => (like.test(cell) ? [i] : []));
}

/** The column of counts or scores: the last whose cells are numbers and which is no year, month or date. */
export function valueColumn(base: BaseFile): number {
  const found = columnsLike(base, /^\d+(\.\d+)?$/).filter(
    (place) => !/YEAR|MONTH|Date|UNIQUE/.test(base.header[place] ?? ''),
  );
  return found.at(-1) ?? base.header.length - 1;
}

export function dateColumns(base: BaseFile): readonly number[] {
  return base.header.flatMap((name, i) =>
    /DATE|Date/.test(name) && isoDay(base.rows[0]?.[i] ?? '') !== null ? [i] : [],
  );
}

/** Every date of the file written otherwise. */
export function withDates(
  base: BaseFile,
  write: (year: string, month: string, day: string) => string,
): Cells {
  const places = new Set(dateColumns(base));
  return base.rows.map((cells) =>
    cells.map((cell, i) => {
      const [year = '', month = '', day = ''] = (places.has(i) ? isoDay(cell) : null)?.split('-') ?? [];
      return year === '' ? cell : write(year, month, day);
    }),
  );
}
