import { beforeAll, describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { adviceOn } from '../../functions/integrity/advice.ts';
import { verify } from '../../functions/integrity/verify.ts';
import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import { copyOf, flipBit, lose, smallStore } from './damage.ts';

let store: string;
let keys: readonly string[];
beforeAll(async () => {
  const made = await smallStore();
  store = made.store;
  keys = await new FolderObjectStore(store).list('');
  return async () => made.remove();
});

const faultsOf = async (folder: string) => (await verify(new FolderObjectStore(folder))).findings;

describe('verify', () => {
  test('finds nothing wrong with a store that is whole, and has read all of it', async () => {
    const { read, unsealed, findings } = await verify(new FolderObjectStore(store));
    expect({ read, unsealed, findings }).toEqual({ read: keys.length, unsealed: 0, findings: [] });
  });

  test.each([13, 14, 15])(
    'names every object of which one bit has flipped, in every folder (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const copy = await copyOf(store);
      for (const key of keys) await flipBit(copy, key, random.below(2 ** 31));
      expect(await faultsOf(copy)).toEqual(keys.map((key) => ({ key, fault: 'damaged' })));
    },
  );

  test.each([
    ['the bytes of a file', /^raw\//],
    ['the receipt of a file that counts', /^receipts\//],
    ['a staged table', /^staged\//],
    ['a table of a month', /^marts\/.*parquet$/],
    ['a view', /^views\/[0-9a-f]{2}\//],
    ['a release that later ones follow', /^releases\/000001/],
    ['an entry of the audit log that others follow', /^audit\/000001/],
    ['a file of a report', /^reports\/files\//],
  ])('names %s that is gone', async (_what, pattern) => {
    const copy = await copyOf(store);
    const key = keys.find((one) => pattern.test(one)) ?? '';
    if (key.startsWith('audit/')) await secondDecision(copy);
    await lose(copy, key);
    expect(await faultsOf(copy)).toContainEqual({ key, fault: 'missing' });
  });

  test('says of each what heals it, with the command', async () => {
    const copy = await copyOf(store);
    const raw = keys.find((key) => key.startsWith('raw/')) ?? '';
    await lose(copy, raw);
    const folder = new FolderObjectStore(copy);
    expect(await adviceOn(folder, { key: raw, fault: 'missing' }, { place: 'S' })).toMatch(
      /^put the file [a-z-]+\.csv into a folder and run: pcn run --data FOLDER --store S$/,
    );
    for (const key of keys) {
      expect(await adviceOn(folder, { key, fault: 'damaged' }, { place: 'S' })).toMatch(
        /^pcn repair --store S$|^nothing else in the store knows .* copy of the store$/,
      );
    }
  });
});

async function secondDecision(folder: string): Promise<void> {
  const { recordDecision } = await import('../../functions/audit/audit-log.ts');
  const services = { store: new FolderObjectStore(folder), clock: { now: () => '2026-08-28T10:00:00.000Z' } };
  const decision = { kind: 'withdraw', file: '0'.repeat(64) } as const;
  await recordDecision(services, { decision, reason: 'once more', by: 'A. Person' });
}
