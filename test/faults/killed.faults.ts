import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { verify } from '../../functions/integrity/verify.ts';
import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { saidBy } from './tiny-england.ts';

const KILLS = Number(process.env['KILLS'] ?? 20);
const program = fileURLToPath(new URL('../../functions/local/pcn.ts', import.meta.url));

/** Runs the real command; killed after `afterMs`, as by a power cut, where that is given. */
async function pcnRun(data: string, store: string, afterMs?: number): Promise<number | null> {
  const args = ['run', '--data', data, '--store', store, '--no-report', '--no-downloads'];
  const run = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  const ended = once(run, 'exit');
  if (afterMs !== undefined) {
    await Promise.race([ended, setTimeout(afterMs)]);
    run.kill('SIGKILL');
  }
  await ended;
  return run.exitCode;
}

/** What the whole release says but for when its files came. */
async function figures(folder: string): Promise<string | undefined> {
  return saidBy(new FolderObjectStore(folder));
}

test('a run that is killed anywhere leaves a store that the next run finishes, as if nothing had been', async () => {
  const data = await temporaryFolder();
  await writeFiles(data, {
    'july.csv': extractCsv('31/07/2026', twentyFiveNetworks),
    'wrong.csv': extractCsv('31/07/2026', twentyFiveNetworks).replace('Denominator,100', 'Denominator,-1'),
    'map.csv': mapCsv(twentyFiveNetworks),
  });
  const root = await temporaryFolder();
  const started = performance.now();
  const code = await pcnRun(data, join(root, 'whole'));
  const takes = performance.now() - started;
  const expected = await figures(join(root, 'whole'));

  const random = seededRandom(1);
  const wrong: string[] = [];
  let killed = 0;
  for (let i = 0; i < KILLS; i += 1) {
    const store = join(root, `killed-${i}`);
    // Mostly while it works, and not while the program is read.
    const afterMs = takes * (0.1 + 0.9 * random.fraction());
    if ((await pcnRun(data, store, afterMs)) === null) killed += 1;
    if ((await pcnRun(data, store)) !== code) wrong.push(`kill ${i}: the next run ended otherwise`);
    if ((await figures(store)) !== expected) wrong.push(`kill ${i}: other figures`);
    const { findings } = await verify(new FolderObjectStore(store));
    wrong.push(...findings.map(({ key, fault }) => `kill ${i}: ${fault} ${key}`));
  }
  process.stdout.write(
    `SIGKILL: seed 1, ${killed} of ${KILLS} runs of the real command were killed at work\n`,
  );
  expect(wrong).toEqual([]);
  expect(killed).toBeGreaterThan(KILLS / 2);
});
