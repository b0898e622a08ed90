import { join } from 'node:path';
import { measuredProcess } from './measured-process.ts';
import { paired } from './paired.ts';

/** A CSV through receive and check, against DuckDB copying the same file into Parquet; both write into the folder. */
export function pairedTakeIn(runs: number, csv: string, folder: string) {
  return paired(runs, {
    ours: (turn) =>
      measuredProcess(new URL('take-in-ours.ts', import.meta.url), [csv, join(folder, `store-${turn}`)]),
    reference: (turn) =>
      measuredProcess(new URL('take-in-reference.ts', import.meta.url), [
        csv,
        join(folder, `copy-${turn}.parquet`),
      ]),
  });
}
