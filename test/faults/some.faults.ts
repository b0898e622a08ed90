import { expect, test } from 'vitest';
import { afterOneFault, workload } from './one-fault.ts';
import { disturbed, undisturbed } from './schedule.ts';

/** One fault of each kind, at the first operation of each kind in each folder, and schedules: until something is wrong. */
test('faults and schedules, until something is wrong', async () => {
  const work = await workload();
  const kinds = Map.groupBy(work.faults, ({ what, fault }) => `${what.split('/')[0]} ${fault}`);
  for (const [first] of kinds.values()) {
    if (first === undefined) continue;
    const { broken } = await afterOneFault(first, work.expected);
    expect(broken, `${first.fault} at ${first.what}`).toEqual([]);
  }
  const expected = await undisturbed();
  for (let seed = 1; seed <= 6; seed += 1) {
    const { broken } = await disturbed(seed, expected);
    expect(broken, `seed ${seed}`).toEqual([]);
  }
});
