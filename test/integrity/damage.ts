import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { withdraw } from '../../functions/audit/withdraw.ts';
import { report } from '../../functions/steps/report.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from '../steps/pipeline-harness.ts';

const practices = twentyFiveNetworks.slice(0, 2);

interface SmallStore {
  readonly store: string;
  readonly paths: readonly string[];
  readonly remove: () => Promise<void>;
}

/** A store with something in every folder that a laptop fills: two months, a refused file, one withdrawn, a report. */
export async function smallStore(): Promise<SmallStore> {
  const root = await mkdtemp(join(tmpdir(), 'pcn-progress-small-'));
  const [data, folder] = [join(root, 'data'), join(root, 'store')];
  const paths = await writeFiles(data, {
    'june.csv': extractCsv('30/06/2026', practices),
    'july.csv': extractCsv('31/07/2026', practices),
    'wrong.csv': extractCsv('31/07/2026', practices).replace('Denominator,100', 'Denominator,-1'),
    'map.csv': mapCsv(practices),
    'other-map.csv': mapCsv(practices.slice(0, 1)),
  });
  const { files } = await runOver(folder, paths);
  const store = new FolderObjectStore(folder);
  const sha256 = files.find(({ name }) => name === 'other-map.csv')?.sha256 ?? '';
  const services = { store, clock: { now: () => '2026-08-28T09:31:00.000Z' } };
  await withdraw(services, { file: sha256, reason: 'of another place', by: 'A. Person' });
  const { release } = await runOver(folder, paths, undefined, '2026-08-28T09:32:00.000Z');
  if (release === undefined) throw new Error('the small store has a release');
  const make = async () => [{ path: 'report.txt', type: 'text/plain', bytes: Buffer.from('the report') }];
  await report(store, release, { codeVersion: 'test', embargo: null, make });
  return { store: folder, paths, remove: async () => rm(root, { recursive: true }) };
}

/** A copy of a store, to be damaged. */
export async function copyOf(store: string): Promise<string> {
  const copy = await temporaryFolder();
  await cp(store, copy, { recursive: true });
  return copy;
}

/** Flips one bit of a stored object, behind the product's back. */
export async function flipBit(store: string, key: string, bit: number): Promise<void> {
  const bytes = await readFile(join(store, key));
  const at = bit % (bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  await writeFile(join(store, key), bytes);
}

/** Takes an object away, behind the product's back. */
export async function lose(store: string, key: string): Promise<void> {
  await rm(join(store, key));
}
