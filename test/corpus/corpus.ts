import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { readRecord } from '../../functions/catalogue/catalogue.ts';
import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import { CHECK_VERSION } from '../../functions/steps/check.ts';
import { takeIn } from '../../functions/steps/take-in.ts';
import { achievementBaseFiles } from './achievement-base-files.ts';
import type { BaseFile } from './base-files.ts';
import { damage } from './mutators/damage.ts';
import type { Mutant } from './mutators/mutant.ts';
import { writtenOtherwise } from './mutators/written-otherwise.ts';
import { referenceBaseFiles } from './reference-base-files.ts';
import { saidByBase, strictReading } from './strict-reader.ts';
import { templateBaseFiles } from './template-base-files.ts';

/** A good file of every kind of table that differs in how it is read. */
const baseFiles: readonly BaseFile[] = [...achievementBaseFiles, ...referenceBaseFiles, ...templateBaseFiles];

export const mutators = { ...writtenOtherwise, ...damage };

/** One generated file. */
export interface Generated {
  readonly base: BaseFile;
  readonly mutator: string;
  readonly seed: number;
  readonly mutant: Mutant;
}

/** What became of a generated file. */
export interface Judged {
  readonly outcome: string;
  /** What is wrong with that, or null. */
  readonly wrong: string | null;
}

/** Those that take a process of their own are made less often. */
const SLOW = /workbook/;

/** Every mutator over every base file, once a seed; the same seeds give the same bytes. */
export async function generated(seeds: readonly number[]): Promise<readonly Generated[]> {
  const files: Generated[] = [];
  for (const [place, [mutator, mutate]] of Object.entries(mutators).entries()) {
    for (const [of, base] of baseFiles.entries()) {
      for (const seed of SLOW.test(mutator) ? seeds.slice(0, 1) : seeds) {
        const random = seededRandom(1_000_000 * seed + 1000 * place + of);
        files.push({ base, mutator, seed, mutant: await mutate(base, random) });
      }
    }
  }
  return files;
}

/** Takes the files in as a run does, all in one folder, and holds each against what a strict reader finds. */
export async function judge(files: readonly Generated[]): Promise<readonly Judged[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-corpus-'));
  try {
    const paths = files.map(({ base, mutant }, i) => join(folder, `${i} ${mutant.name ?? base.name}`));
    for (const [i, path] of paths.entries()) await writeFile(path, files[i]?.mutant.bytes ?? '');
    const store = new FolderObjectStore(join(folder, 'store'));
    const clock = { now: () => '2026-08-28T09:30:00.000Z' };
    const outcomes = await takeIn({ store, clock }, paths, () => undefined);
    const staged = await stagedFacts(
      store,
      join(folder, 'store'),
      outcomes.flatMap(({ sha256 }) => sha256 ?? []),
    );
    return files.map((file, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) return { outcome: 'none', wrong: 'it has no outcome' };
      const taken = outcome.sha256 === null ? undefined : staged.get(outcome.sha256);
      if (taken !== undefined) return { outcome: 'taken', wrong: misread(file, taken) };
      const isSaid = outcome.problems.some(({ message }) => /^[A-Z“"].*\.$/s.test(message));
      return { outcome: outcome.outcome, wrong: isSaid ? null : 'it is rejected without a reason' };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What differs between what was taken of a file and what it says. */
function misread(
  { base, mutant }: Generated,
  taken: ReadonlyMap<string, readonly unknown[][]>,
): string | null {
  const rows = taken.get(base.table);
  if (rows === undefined) return 'it is taken for another dataset';
  const found = rows
    .map((row) =>
      JSON.stringify(
        row.map((cell) => (cell === null || typeof cell === 'string' ? cell : JSON.stringify(cell))),
      ),
    )
    .sort();
  const meant = mutant.means === 'same' ? saidByBase(base) : strictReading(mutant.bytes, base);
  if (meant === null)
    return `a strict reader gives up, and it is taken: ${found.filter((row) => !saidByBase(base).includes(row)).join(' ') || 'as the good file'}`;
  const differ = [
    ...meant.filter((row) => !found.includes(row)),
    ...found.filter((row) => !meant.includes(row)),
  ];
  return differ.length === 0 && meant.length === found.length ? null : differ.join(' ') || 'as many rows';
}

type Staged = ReadonlyMap<string, ReadonlyMap<string, readonly unknown[][]>>;

/** What is staged of each taken file, by table: read with an engine of its own. */
async function stagedFacts(
  store: FolderObjectStore,
  root: string,
  submissions: readonly string[],
): Promise<Staged> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const found = new Map<string, ReadonlyMap<string, readonly unknown[][]>>();
  for (const sha256 of new Set(submissions)) {
    const record = await readRecord(store, sha256, CHECK_VERSION);
    if (record?.outcome !== 'taken') continue;
    const tables = new Map<string, readonly unknown[][]>();
    for (const { table, key } of record.parts) {
      const columns = baseFiles.find((base) => base.table === table)?.staged ?? ['submission'];
      const read = await connection.runAndReadAll(
        `select ${columns.map((name) => `"${name}"`).join(', ')} from read_parquet('${join(root, key)}')`,
      );
      tables.set(table, read.getRowsJson());
    }
    found.set(sha256, tables);
  }
  connection.closeSync();
  instance.closeSync();
  return found;
}
