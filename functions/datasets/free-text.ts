import type { LineRule } from './dataset-layout.ts';
import { noFormula } from './line-rules.ts';
import { sqlName } from './sql-text.ts';

/** Longer notes are documents: they belong where documents are kept. */
const LONGEST = 500;

/**
 * Words of people: at most 500 characters, and nothing that a spreadsheet would run. What is wrong is described by its
 * shape alone, so that no word of theirs reaches a report or a log.
 */
export function freeText(column: string, { blank = false }: { readonly blank?: boolean } = {}): LineRule[] {
  const value = sqlName(column);
  const tooLong: LineRule = {
    rule: 'text-length',
    column,
    broken: blank
      ? `(${value} IS NOT NULL AND length(${value}) > ${LONGEST})`
      : `(${value} IS NULL OR length(${value}) > ${LONGEST})`,
    expected: `${column} must be ${blank ? 'blank or ' : ''}text of at most ${LONGEST} characters`,
    remedy: blank ? 'Shorten it and send the file again.' : 'Write it in, shortly, and send the file again.',
  };
  return [tooLong, noFormula(column)];
}
