import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateEngland } from '../functions/synthetic/generate-england.ts';
import { type Measured, measuredProcess } from './measured-process.ts';
import { type Part, spreadOf } from './part.ts';
import { unzippedTo } from './unzipped-to.ts';

const RUNS = 5;

/** A national month of the widest contract year through receive and check, against DuckDB copying the same file. */
export async function takeInNationalMonth(): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-bench-'));
  try {
    await generateEngland({ out: folder, months: 1, seed: 1, shape: '2023-24' });
    const zip = (await readdir(folder)).find((name) => name.startsWith('NCDes') && name.endsWith('.zip'));
    if (zip === undefined) throw new Error('the generator wrote no monthly extract');
    const csv = await unzippedTo(join(folder, zip), folder);
    const ours: Measured[] = [];
    const reference: Measured[] = [];
    // In turns, so that a slow moment of the machine falls on both.
    for (let turn = 0; turn < RUNS; turn++) {
      ours.push(
        await measuredProcess(new URL('take-in-ours.ts', import.meta.url), [
          csv,
          join(folder, `store-${turn}`),
        ]),
      );
      reference.push(
        await measuredProcess(new URL('take-in-reference.ts', import.meta.url), [
          csv,
          join(folder, `copy-${turn}.parquet`),
        ]),
      );
    }
    return part(ours, reference, (await stat(csv)).size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function part(ours: readonly Measured[], reference: readonly Measured[], bytes: number): Part {
  const seconds = {
    ours: spreadOf(ours.map((run) => run.seconds)),
    reference: spreadOf(reference.map((run) => run.seconds)),
  };
  const cpuSeconds = {
    ours: spreadOf(ours.map((run) => run.cpuSeconds)),
    reference: spreadOf(reference.map((run) => run.cpuSeconds)),
  };
  const peakMebibytes = {
    ours: spreadOf(ours.map((run) => run.peakMebibytes)),
    reference: spreadOf(reference.map((run) => run.peakMebibytes)),
  };
  return {
    what: 'receive and check one national month: sha256, kept bytes, every value typed and checked, staged Parquet',
    reference: "DuckDB's bare COPY (FROM read_csv) TO Parquet of the same file",
    input: `synthetic month of the 2023/24 shape, ${(bytes / 1e6).toFixed(0)} MB of CSV`,
    runs: RUNS,
    seconds,
    cpuSeconds,
    peakMebibytes,
    ratio: {
      time: Number((cpuSeconds.ours.median / cpuSeconds.reference.median).toFixed(2)),
      memory: Number((peakMebibytes.ours.median / peakMebibytes.reference.median).toFixed(2)),
    },
    aim: 'time at most twice the reference, peak at most 1,024 MiB',
  };
}
