import { join } from 'node:path';
import type { Backend } from '../athena-endpoint/backend.ts';
import { readCells, writeCells } from './parquet-cells.ts';
import { runOnTrino } from './trino-client.ts';

const ROWS_A_STATEMENT = 5_000;

/** A real Trino behind the Athena endpoint. Files become tables in its memory; UNLOAD is a SELECT written down here. */
export function createTrinoBackend(url: string): Backend {
  const select = (sql: string, literals: readonly string[], signal: AbortSignal) =>
    literals.length === 0
      ? runOnTrino(url, sql, signal)
      : runOnTrino(url, `execute immediate ${quoted(sql)} using ${literals.join(', ')}`, signal);

  const made: string[] = [];

  return {
    async define(database, table, columns, paths) {
      const place = `memory."${database}"."${table}"`;
      made.push(place);
      const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
      await runOnTrino(url, `create schema if not exists memory."${database}"`);
      await runOnTrino(url, `create table ${place} (${typed.join(', ')})`);
      for (const path of paths) {
        const rows = await readCells(path, Object.keys(columns));
        for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
          const json = JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT));
          const cells = Object.values(columns).map((type, i) => `cast(r[${i + 1}] as ${type})`);
          await runOnTrino(
            url,
            `insert into ${place} select ${cells.join(', ')} from unnest(cast(json_parse(${quoted(json)}) as array(array(varchar)))) as t(r)`,
          );
        }
      }
    },
    select,
    async unload(sql, literals, folder, signal) {
      const { columns, rows } = await select(sql, literals, signal);
      await writeCells(join(folder, '20260101_000000_00000_trino'), columns, rows);
    },
    close: async () => {
      for (const place of made) await runOnTrino(url, `drop table if exists ${place}`);
    },
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
