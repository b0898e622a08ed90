import { expect, test } from 'vitest';
import { inTurns } from '../../functions/runtime/in-turns.ts';
import { afterOneFault, workload } from './one-fault.ts';

test('every fault at every operation of a first run leaves nothing wrong, and the next run finishes it', async () => {
  const { expected, faults } = await workload();
  const wrong: string[] = [];
  let operations = 0;
  await inTurns(faults, async (fault) => {
    const after = await afterOneFault(fault, expected);
    operations += after.operations;
    if (after.broken.length > 0) wrong.push(`${fault.fault} at ${fault.what}: ${after.broken.join('; ')}`);
  });
  process.stdout.write(`exhaustive: ${faults.length} faults, ${operations} store operations\n`);
  expect(wrong).toEqual([]);
});
