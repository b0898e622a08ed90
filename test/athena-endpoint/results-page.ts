import type { Answer } from './backend.ts';

/** GetQueryResults: the column names are the first row of the first page, a missing value is a cell without text. */
export function resultsPage({ columns, rows }: Answer, token: string | undefined, pageSize: number) {
  const header = columns.map(({ name }) => name);
  const all = columns.length > 0 ? [header, ...rows] : [];
  const from = Number(token ?? 0);
  const to = from + pageSize;
  return {
    ResultSet: {
      Rows: all
        .slice(from, to)
        .map((cells) => ({ Data: cells.map((cell) => (cell === null ? {} : { VarCharValue: cell })) })),
      ResultSetMetadata: { ColumnInfo: columns.map(({ name, type }) => ({ Name: name, Type: type })) },
    },
    ...(to < all.length && { NextToken: String(to) }),
  };
}
