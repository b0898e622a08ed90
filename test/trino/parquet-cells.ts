import { DuckDBInstance } from '@duckdb/node-api';

type Cells = readonly (string | null)[];

/** The rows of a Parquet file as text, columns in the order asked for; a column the file has not is missing. */
export async function readCells(path: string, columns: readonly string[]): Promise<readonly Cells[]> {
  return withDuckDb(async (connection) => {
    const described = await connection.runAndReadAll(`describe select * from read_parquet('${path}')`);
    const there = new Set(described.getRowsJson().map(([name]) => name));
    const list = columns.map((column) => (there.has(column) ? `"${column}"` : 'null'));
    const read = await connection.runAndReadAll(`select ${list.join(', ')} from read_parquet('${path}')`);
    return read.getRowsJson().map((cells) => cells.map(asText));
  });
}

/** Writes rows given as text to a Parquet file with these columns, by their Trino types. */
export async function writeCells(
  path: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  rows: readonly Cells[],
): Promise<void> {
  await withDuckDb(async (connection) => {
    const typed = columns.map(
      ({ name, type }) => `"${name}" ${type.replace(/^varchar.*|^unknown/, 'varchar')}`,
    );
    await connection.run(`create table kept (${typed.join(', ')})`);
    const cells = columns.map((_column, i) => `r[${i + 1}]`);
    await connection.run(
      `insert into kept select ${cells.join(', ')} from (select unnest(from_json(?::json, '[["VARCHAR"]]')) as r)`,
      [JSON.stringify(rows)],
    );
    await connection.run(`copy kept to '${path}' (format parquet)`);
  });
}

async function withDuckDb<T>(
  work: (connection: Awaited<ReturnType<DuckDBInstance['connect']>>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function asText(cell: unknown): string | null {
  if (cell === null) return null;
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
