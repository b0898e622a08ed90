import type { DatasetLayout, LineRule } from './dataset-layout.ts';
import type { ReceivedTable, RecognisedTable } from './received-table.ts';
import { sqlName, sqlText } from './sql-text.ts';

/** Every value as text, nothing guessed, quotes strict, a row of another width an error. */
const READ_AS_TEXT = `auto_detect = false, delim = ',', quote = '"', escape = '"', strict_mode = true, header = false`;

/** SELECT over the tables as they arrived; `null` where only the slow reader can be trusted. */
export function asReceived(tables: readonly RecognisedTable[], { header }: DatasetLayout): string | null {
  const selects = tables.map((table) => {
    const { body } = table;
    // A table of no rows but its header, or a header over several lines, has another number of lines than of rows.
    return body.kind === 'csv' && body.headerLines <= 1 ? selectOf(table, body, header) : null;
  });
  return selects.every((select) => select !== null) ? selects.join('\nUNION ALL\n') : null;
}

function selectOf(
  { places, header: found }: RecognisedTable,
  { path, headerLines }: { readonly path: string; readonly headerLines: number },
  header: readonly string[],
): string {
  const read = (columns: string) =>
    `read_csv(${sqlText(path)}, skip = ${headerLines}, ${READ_AS_TEXT}, columns = ${columns})`;
  const inOrder = found.length === header.length && places.every((place, i) => place === i);
  if (inOrder) return `SELECT * FROM ${read(textColumns(header))}`;
  const cell = (place: number) => sqlName(`cell ${place}`);
  const chosen = header.map((name, i) => {
    const place = places[i] ?? null;
    return `${place === null ? 'CAST(NULL AS VARCHAR)' : cell(place)} AS ${sqlName(name)}`;
  });
  // A value under no name would be a row that a stray comma has shifted.
  const nameless = found.flatMap((name, place) => (name === '' ? [`${cell(place)} IS NOT NULL`] : []));
  const guard =
    nameless.length === 0
      ? ''
      : ` WHERE CASE WHEN ${nameless.join(' OR ')} THEN error('a value stands under no column') ELSE true END`;
  return `SELECT ${chosen.join(', ')} FROM ${read(textColumns(found.map((_, place) => `cell ${place}`)))}${guard}`;
}

/** SELECT over the rows that `numberRows` wrote: with `member` and `line`. */
export function asNumbered(path: string, { header }: DatasetLayout): string {
  const columns = textColumns(header, `'member': 'BIGINT', 'line': 'BIGINT', `);
  // Told how rows end, the reader does not guess it from a line break inside a quoted cell, which it then fails on.
  return `SELECT * FROM read_csv(${sqlText(path)}, ${READ_AS_TEXT}, new_line = '\\n', columns = ${columns})`;
}

/** Lines that a CSV reader should find rows in, if no value runs over a line. */
export function expectedRows(tables: readonly ReceivedTable[]): number {
  return tables.reduce((sum, { body }) => sum + (body.kind === 'csv' ? body.lines - body.headerLines : 0), 0);
}

/**
 * SELECT that stops at the first row to break a rule that must be checked row by row, so that a good file is read once.
 *
 * @param constants the first row's value of each constant column: every other row must have the same
 */
export function guarded(
  rows: string,
  rules: readonly LineRule[],
  constants: ReadonlyMap<string, string>,
): string {
  const differs = [...constants].map(
    ([column, value]) => `${sqlName(column)} IS DISTINCT FROM ${sqlText(value)}`,
  );
  const broken = [...differs, ...rules.map((rule) => rule.broken)].join('\n    OR ');
  const replaced = [...constants].map(([column, value]) => `${sqlText(value)} AS ${sqlName(column)}`);
  return `SELECT * ${replaced.length === 0 ? '' : `REPLACE (${replaced.join(', ')})`}
  FROM (SELECT * FROM (${rows}) WHERE CASE WHEN ${broken} THEN error('a row breaks a rule') ELSE true END)`;
}

function textColumns(header: readonly string[], before = ''): string {
  return `{${before}${header.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ')}}`;
}
