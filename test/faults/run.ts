import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plantedBugs } from './planted-bugs.ts';

/**
 * `npm run test:faults`: every fault test, and then each planted bug, which the fault tests must catch. `npm run
 * test:faults -- planted` runs the second alone, and with names of planted bugs after it those alone.
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
const named = new Set(process.argv.slice(3));
const chosen = plantedBugs.filter(({ name }) => named.size === 0 || named.has(name));
if (!onlyPlanted && !isGreen([], {})) process.exitCode = 1;
const caught = chosen.filter(({ name }) => {
  const isCaught = !isGreen(['some'], { PLANT: name });
  process.stdout.write(`${isCaught ? 'caught' : 'MISSED'}  ${name}\n`);
  return isCaught;
});
process.stdout.write(`planted bugs caught: ${caught.length} of ${chosen.length}\n`);
if (caught.length < chosen.length) process.exitCode = 1;
