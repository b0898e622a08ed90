import { expect, test } from 'vitest';
import { afterOneFault, workload } from './one-fault.ts';
import { disturbed, undisturbed } from './schedule.ts';

/** Enough of the faults to catch every planted bug, in the order in which they tend to be caught. */
test('faults and schedules, until something is wrong', async () => {
  const expected = await undisturbed();
  for (let seed = 1; seed <= 12; seed += 1) {
    const { broken } = await disturbed(seed, expected);
    expect(broken, `seed ${seed}`).toEqual([]);
  }
  const work = await workload();
  for (const fault of work.faults.filter((_, i) => i % 5 === 0)) {
    const { broken } = await afterOneFault(fault, work.expected);
    expect(broken, `${fault.fault} at ${fault.what}`).toEqual([]);
  }
});
