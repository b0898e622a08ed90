import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plantedBugs } from './planted-bugs.ts';

/**
 * `npm run test:faults`: every fault test, and then each planted bug, which the fault tests must catch. `npm run
 * test:faults -- planted` runs the second alone.
 */
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));

function isGreen(files: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const isPlanted = env['PLANT'] !== undefined;
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', config, '--root', '.', '--maxWorkers=1', ...files],
    { stdio: isPlanted ? 'ignore' : 'inherit', env: { ...process.env, ...env } },
  );
  return status === 0;
}

const onlyPlanted = process.argv.includes('planted');
if (!onlyPlanted && !isGreen([], {})) process.exitCode = 1;
const caught = plantedBugs.filter(({ name }) => {
  const isCaught = !isGreen(['some'], { PLANT: name });
  process.stdout.write(`${isCaught ? 'caught' : 'MISSED'}  ${name}\n`);
  return isCaught;
});
process.stdout.write(`planted bugs caught: ${caught.length} of ${plantedBugs.length}\n`);
if (caught.length < plantedBugs.length) process.exitCode = 1;
