import { expect, test } from 'vitest';
import { disturbed, undisturbed } from './schedule.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 100);

test('runs that disturb each other, with faults, end as one run alone does', async () => {
  const expected = await undisturbed();
  const wrong: string[] = [];
  let [operations, faults] = [0, 0];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const after = await disturbed(seed, expected);
    operations += after.operations;
    faults += after.faults;
    if (after.broken.length > 0) wrong.push(`seed ${seed}: ${after.broken.join('; ')}`);
  }
  process.stdout.write(`schedules: seeds 1 to ${SEEDS}, ${faults} faults, ${operations} store operations\n`);
  expect(wrong).toEqual([]);
});
