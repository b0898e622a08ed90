import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { objectStoreContract } from '../contract/object-store.contract.ts';
import { MemoryStore } from './memory-store.ts';
import { afterOneFault, workload } from './one-fault.ts';
import { plantedBugs } from './planted-bugs.ts';
import { disturbed, undisturbed } from './schedule.ts';

/** A part of what `npm run test:faults` does whole. */
test('a fault here and there leaves nothing wrong, and the next run finishes it', async () => {
  const { expected, faults } = await workload();
  const wrong: string[] = [];
  for (const fault of faults.filter((_, i) => i % 97 === 5)) {
    const { broken } = await afterOneFault(fault, expected);
    if (broken.length > 0) wrong.push(`${fault.fault} at ${fault.what}: ${broken.join('; ')}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

test.each([1, 2, 3])('runs that disturb each other end as one alone does (seed %i)', async (seed) => {
  expect((await disturbed(seed, await undisturbed())).broken).toEqual([]);
});

objectStoreContract('MemoryStore', async () => new MemoryStore());

test.each(plantedBugs)(
  'a bug can still be planted where it is looked for: $name',
  async ({ file, right }) => {
    expect((await readFile(file, 'utf8')).split(right)).toHaveLength(2);
  },
);
