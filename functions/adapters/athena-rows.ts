import { type AthenaClient, paginateGetQueryResults } from '@aws-sdk/client-athena';
import type { Row } from '../ports/query-engine.ts';
import { toSqlValue } from './sql-value.ts';

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
