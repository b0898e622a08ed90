import type { Cell, Field, WhyEmpty } from '../../tables/table.ts';

export type FilledCell = Exclude<Cell, null>;

/** Shorthand of the Government Analysis Function that a workbook may hold, and what it says here. */
export const SHORTHAND = [
  { mark: '[c]', meaning: 'Confidential: the publisher hid the number to protect people.' },
  { mark: '[x]', meaning: 'Not available: not reported, not known, or cannot be worked out.' },
  { mark: '[z]', meaning: 'Not applicable: there is nothing to say here.' },
  {
    mark: '[low]',
    meaning: 'More than zero and too small to show. The cell holds the number itself.',
  },
  { mark: '[p]', meaning: 'Provisional: too few patients are covered for a rank.' },
] as const;
export type Shorthand = (typeof SHORTHAND)[number]['mark'];

const MARKS: Readonly<Record<WhyEmpty, Shorthand>> = {
  hidden: '[c]',
  'not-available': '[x]',
  'not-applicable': '[z]',
};

/** A row without an empty cell: a number stays a number, and what is not there says why in shorthand. */
export function filledRow(fields: readonly Field[], row: readonly Cell[]): readonly FilledCell[] {
  const cellOf = (name: string) => row[fields.findIndex((field) => field.name === name)] ?? null;
  return fields.map((field, i) => {
    const cell = row[i] ?? null;
    if (cell === null || cell === '') return MARKS[whyEmpty(field, cellOf)];
    return field.name === 'status' && cell === 'provisional' ? 'provisional [p]' : cell;
  });
}

function whyEmpty({ type, empty }: Field, cellOf: (name: string) => Cell): WhyEmpty {
  if (typeof empty === 'string') return empty;
  if (empty !== undefined) return empty.says[String(cellOf(empty.by) ?? '')] ?? 'not-available';
  return type === 'number' || type === 'integer' ? 'not-available' : 'not-applicable';
}

/** Which shorthand stands in the cells of these rows. */
export function shorthandIn(rows: readonly (readonly FilledCell[])[]): Set<Shorthand> {
  const found = new Set<Shorthand>();
  for (const row of rows) {
    for (const cell of row) {
      const mark = typeof cell === 'string' && cell.endsWith(']') ? cell.slice(cell.lastIndexOf('[')) : null;
      const known = SHORTHAND.find((one) => one.mark === mark);
      if (known !== undefined) found.add(known.mark);
    }
  }
  return found;
}
