import type { Cell, Field } from '../../tables/table.ts';

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

/** Why a row's figures are empty, where its column `state` says so. */
const STATES: Readonly<Record<string, Shorthand>> = {
  suppressed: '[c]',
  hidden: '[c]',
  'nobody-eligible': '[z]',
  'not-reported': '[x]',
  // The row has its figure: a count has no rate, a rate has no count, and neither needs another.
  value: '[z]',
};

/** Columns that are empty for reasons of their own, whatever the state of the row. */
const OWN_REASONS: Readonly<Record<string, Shorthand>> = {
  personalised_care_adjustments: '[x]',
  gross_rate: '[x]',
  fifth: '[z]',
};
/** Ends that a figure may have are there only where something was hidden. */
const POSSIBLE = /_possible$/;

/** A row without an empty cell: a number stays a number, and what is not there says why in shorthand. */
export function filledRow(fields: readonly Field[], row: readonly Cell[]): readonly FilledCell[] {
  const state = row[fields.findIndex(({ name }) => name === 'state')];
  return fields.map((field, i) => {
    const cell = row[i] ?? null;
    if (cell === null || cell === '') return whyEmpty(field, state);
    return field.name === 'status' && cell === 'provisional' ? 'provisional [p]' : cell;
  });
}

function whyEmpty({ name, type }: Field, state: Cell | undefined): Shorthand {
  if ((type !== 'number' && type !== 'integer') || POSSIBLE.test(name)) return '[z]';
  return OWN_REASONS[name] ?? (typeof state === 'string' ? STATES[state] : undefined) ?? '[x]';
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
