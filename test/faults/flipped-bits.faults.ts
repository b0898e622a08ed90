import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { readViewEntry } from '../../functions/runtime/read-stored-view.ts';
import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { smallStore } from '../integrity/damage.ts';
import { MemoryStore } from './memory-store.ts';
import { FILES, runTiny, saidBy } from './tiny-england.ts';

/** Bits flipped in each folder of the store, at least. */
const FLIPS = Number(process.env['FLIPS'] ?? 40);
const LATER = '2026-08-28T12:00:00.000Z';

type Objects = ReadonlyMap<string, Uint8Array>;

async function wholeStore(): Promise<Objects> {
  const { store, remove } = await smallStore();
  const keys = await new FolderObjectStore(store).list('');
  const objects = await Promise.all(
    keys.map(async (key) => [key, await readFile(join(store, key))] as const),
  );
  await remove();
  return new Map(objects);
}

/** The folder of a key, with what lies in `views/of-months` apart from the views themselves. */
const folderOf = (key: string) =>
  key.startsWith('views/of-months/') ? 'views/of-months' : (key.split('/')[0] ?? '');

/** Every view of the newest release as a reader is given it; one that is refused is not among them. */
async function served(store: ObjectStore): Promise<ReadonlyMap<string, string>> {
  const release = await newestRelease(store).catch(() => undefined);
  const answers = new Map<string, string>();
  for (const [name, entry] of Object.entries(release?.views ?? {})) {
    const view = await readViewEntry(store, name, entry, z.unknown()).catch(() => undefined);
    if (view !== undefined) answers.set(name, JSON.stringify(view));
  }
  return answers;
}

/** How a run went over a store in which a bit has flipped. */
type Ended = 'stopped and named' | 'right' | 'SILENTLY WRONG';

async function ran(objects: Objects, paths: readonly string[], expected: string | undefined): Promise<Ended> {
  const store = new MemoryStore(objects);
  try {
    await runTiny(store, paths, LATER);
  } catch {
    return 'stopped and named';
  }
  return (await saidBy(store)) === expected ? 'right' : 'SILENTLY WRONG';
}

/** Objects and bits to flip: so many in each folder, spread over its objects. */
function plannedFlips(objects: Objects): readonly { readonly key: string; readonly bit: number }[] {
  const random = seededRandom(13);
  return [...Map.groupBy(objects.keys(), folderOf).values()].flatMap((keys) =>
    Array.from({ length: FLIPS }, (_, i) => {
      const key = keys[(i * 7919) % keys.length] ?? '';
      return { key, bit: random.below((objects.get(key)?.length ?? 1) * 8) };
    }),
  );
}

function flipped(objects: Objects, key: string, bit: number): Objects {
  const bytes = Uint8Array.from(objects.get(key) ?? []);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return new Map([...objects, [key, bytes]]);
}

test('a bit that flips anywhere in a store makes no figure wrong: the next run is right, or stops and names it', async () => {
  const objects = await wholeStore();
  // The same files once more, and a file that makes everything be read and made anew.
  const workloads = [[], [FILES.july, FILES.again]];
  const expected = await Promise.all(
    workloads.map(async (given) => {
      const store = new MemoryStore(objects);
      await runTiny(store, given, LATER);
      return saidBy(store);
    }),
  );
  const whole = await served(new MemoryStore(objects));
  const told = new Map<string, Record<Ended, number>>();
  const wrong: string[] = [];
  for (const { key, bit } of plannedFlips(objects)) {
    const folder = folderOf(key);
    const count = told.get(folder) ?? { 'stopped and named': 0, right: 0, 'SILENTLY WRONG': 0 };
    told.set(folder, count);
    const damaged = flipped(objects, key, bit);
    for (const [name, view] of await served(new MemoryStore(damaged)))
      if (whole.get(name) !== view) wrong.push(`${key}, bit ${bit}: ${name} is answered wrongly`);
    for (const [i, given] of workloads.entries()) {
      const ended = await ran(damaged, given, expected[i]);
      count[ended] += 1;
      if (ended === 'SILENTLY WRONG') wrong.push(`${key}, bit ${bit}: run of ${given.length} files`);
    }
  }
  const lines = [...told].map(
    ([folder, count]) => `${folder}: ${count.right} right, ${count['stopped and named']} stopped`,
  );
  process.stdout.write(`flipped bits, seed 13, ${FLIPS} in each folder, 2 runs each:\n${lines.join('\n')}\n`);
  expect(wrong).toEqual([]);
});
