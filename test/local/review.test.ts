import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  aMonthEarlier,
  extractCsv,
  mapCsv,
  twentyFiveNetworks,
  writeFiles,
} from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const program = fileURLToPath(new URL('../../functions/local/pcn.ts', import.meta.url));

/** Runs the command as a person does, in a process of its own. */
async function pcn(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}` });
    });
  });
}

/** Half of the patients that every denominator counted in the month before. */
const halved = twentyFiveNetworks.map((practice) => ({ ...practice, denominator: 50 }));

describe('a data manager whose month is held back', () => {
  test('is told why, can approve it with a reason and a name, and finds that in the audit log', {
    timeout: 240_000,
  }, async () => {
    const root = await temporaryFolder();
    const [june, july, store] = [join(root, 'june'), join(root, 'july'), join(root, 'store')];
    const map = mapCsv(twentyFiveNetworks);
    await writeFiles(june, { 'june.csv': extractCsv('30/06/2026', aMonthEarlier), 'map.csv': map });
    await writeFiles(july, { 'july.csv': extractCsv('31/07/2026', halved) });
    const quiet = ['--no-report', '--no-downloads'];
    expect((await pcn('run', '--data', june, '--store', store, ...quiet)).code).toBe(0);

    const held = await pcn('run', '--data', july, '--store', store, ...quiet);
    expect(held.code).toBe(5);
    const listed = await pcn('review', '--store', store);
    const hold = /pcn review approve --hold ([0-9a-f]{12})/.exec(listed.said)?.[1] ?? '';
    expect(listed.said).toContain('HI03, denominators: 1,250, June 2026: 2,500');

    const answer = ['review', 'approve', '--store', store, '--hold', hold, '--by', 'A. Manager'];
    expect((await pcn(...answer)).code).toBe(2);
    const answered = await pcn(...answer, '--reason', 'as the publisher announced');
    expect(answered).toMatchObject({ code: 0, said: expect.stringContaining('entry 1 of the audit log') });

    const published = await pcn('run', '--store', store, ...quiet);
    expect(published).toMatchObject({ code: 0, said: expect.stringContaining('2026-06 to 2026-07') });
    const after = await pcn('review', '--store', store);
    expect(after.said).toMatch(/A\. Manager {2}approved July 2026.*: as the publisher announced/);
    expect((await pcn('verify', '--store', store)).code).toBe(0);
  });
});
