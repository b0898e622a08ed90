import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { generateEngland } from '../functions/synthetic/generate-england.ts';
import { pairedTakeIn } from './paired-take-in.ts';
import type { Part } from './part.ts';

const RUNS = 5;

/** A national month of the widest contract year through receive and check, against DuckDB copying the same file. */
export async function takeInNationalMonth(): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-bench-'));
  try {
    await generateEngland({ out: folder, months: 1, seed: 1, shape: '2023-24' });
    const zip = (await readdir(folder)).find((name) => name.startsWith('NCDes') && name.endsWith('.zip'));
    if (zip === undefined) throw new Error('the generator wrote no monthly extract');
    const csv = await unzippedTo(join(folder, zip), folder);
    const measured = await pairedTakeIn(RUNS, csv, folder);
    const { size } = await stat(csv);
    return {
      what: 'receive and check one national month: sha256, kept bytes, every value typed and checked, staged Parquet',
      reference: "DuckDB's bare COPY (FROM read_csv) TO Parquet of the same file",
      input: `synthetic month of the 2023/24 shape, ${(size / 1e6).toFixed(0)} MB of CSV`,
      ...measured,
      aim: 'time at most twice the reference, peak at most 1,024 MiB',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unzips an archive that holds one file into a folder, and gives that file's path. */
async function unzippedTo(zip: string, folder: string): Promise<string> {
  const entries = Object.entries(unzipSync(await readFile(zip)));
  const [name, bytes] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined || bytes === undefined)
    throw new Error('the archive must hold one file');
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
