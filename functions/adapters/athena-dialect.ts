import { type AthenaClient, paginateGetQueryResults } from '@aws-sdk/client-athena';
import type { Row, SqlValue } from '../ports/query-engine.ts';
import { toSqlValue } from './sql-value.ts';

/**
 * A value as the SQL literal that Athena reads it as: text carries its own quotes, a fraction is a double.
 *
 * @throws RangeError for a number that SQL has no literal for
 */
export function toAthenaLiteral(value: SqlValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return String(value);
  if (!Number.isFinite(value))
    throw new RangeError('a parameter must be a finite number; send null for missing');
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value);
  return text.includes('e') ? text : `${text}e0`;
}

/**
 * Reads every row of a SELECT that succeeded, page by page.
 *
 * @throws RangeError when a number cannot be carried exactly
 */
export async function readAthenaRows(client: AthenaClient, id: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let isFirstPage = true;
  for await (const { ResultSet } of paginateGetQueryResults({ client }, { QueryExecutionId: id })) {
    const columns = ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
    // Athena puts the column names in the first row of the first page, and only there.
    const page = (ResultSet?.Rows ?? []).slice(isFirstPage ? 1 : 0);
    isFirstPage = false;
    for (const { Data = [] } of page) {
      // A missing value is a cell without text; empty text is a cell with empty text.
      const cells = columns.map(({ Name = '', Type = '' }, i) => [
        Name.toLowerCase(),
        toSqlValue(Data[i]?.VarCharValue ?? null, Type),
      ]);
      rows.push(Object.fromEntries(cells));
    }
  }
  return rows;
}

/** White space and comments before the first word of a statement. */
const BEFORE_FIRST_WORD = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;

/**
 * Lets a SELECT call tables by the names it knows, by putting each in front as a WITH query. A statement that has a
 * WITH of its own gets them ahead of its own, because Trino knows no WITH around a WITH that keeps the order of rows.
 *
 * @param sql one SELECT, without a semicolon
 * @param tables the SELECT that gives each table's rows, by the table's name in `sql`
 */
export function nameTables(sql: string, tables: Readonly<Record<string, string>>): string {
  const named = Object.entries(tables).map(([name, select]) => `"${name}" as (${select})`);
  if (named.length === 0) return sql;

  const before = BEFORE_FIRST_WORD.exec(sql)?.[0] ?? '';
  const statement = sql.slice(before.length);
  const own = /^with\b/i.exec(statement);
  if (own === null) return `${before}with ${named.join(',\n')}\n${statement}`;
  return `${before}with ${named.join(',\n')},${statement.slice(own[0].length)}`;
}
