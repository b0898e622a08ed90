import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { pairedTakeIn } from './paired-take-in.ts';
import type { Part } from './part.ts';

const RUNS = 3;
/** June 2026 by day and time, the largest telephony file: 4,033,904 rows of 4,989 practices. */
const PRACTICES = 4_989;
const CELLS = 27;

/** A whole month of calls by day and time through receive and check, against DuckDB copying the same file. */
export async function takeInCalls(): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-bench-'));
  try {
    const csv = join(folder, 'calls.csv');
    await writeMonth(csv);
    const measured = await pairedTakeIn(RUNS, csv, folder);
    const { size } = await stat(csv);
    return {
      what: 'receive and check one whole month of calls by day and time: every value typed and checked, days added up, staged Parquet',
      reference: "DuckDB's bare COPY (FROM read_csv) TO Parquet of the same file",
      input: `invented month of the publisher's form, ${(PRACTICES * CELLS * 30).toLocaleString('en-GB')} rows, ${(size / 1e6).toFixed(0)} MB of CSV`,
      ...measured,
      aim: 'time at most three times the reference, peak at most 1,024 MiB',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows in the publisher's order: by day, then practice, then indicator and band. */
async function writeMonth(csv: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
  const connection = await instance.connect();
  const bands = ['00:00-05:59', '06:00-07:59', '08:00-09:59', '10:00-11:59', '12:00-13:59'];
  const later = ['14:00-15:59', '16:00-17:59', '18:00-18:29', '18:30-23:59'];
  const listed = [...bands, ...later].map((band) => `'${band}'`).join(', ');
  await connection.run(`copy (
    select
      strftime(date '2026-06-01' + cast(day as integer), '%Y-%m-%d') as "Date",
      'X' || (61 + practice % 7) as "REGION_CODE",
      'XQ' || (practice % 7) as "ICB_CODE",
      'X0' || (practice % 7) as "SUB_ICB_LOCATION_CODE",
      'U' || (20000 + practice // 4) as "PCN_CODE",
      'X' || (10000 + practice) as "PRACTICE_CODE",
      'CBT00' || (1 + cell // 9) as "Indicator",
      [${listed}][1 + cell % 9] as "Time_Category",
      (1 + (practice * 31 + day * 17 + cell * 7) % 90) || '.0' as "Value"
    from range(30) as days(day), range(${PRACTICES}) as practices(practice), range(${CELLS}) as cells(cell)
    order by day, practice, cell
  ) to '${csv}' (header, delimiter ',', quote '')`);
  connection.closeSync();
  instance.closeSync();
}
