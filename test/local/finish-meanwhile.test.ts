import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { finishMeanwhile } from '../../functions/local/finish-meanwhile.ts';
import { runCommand } from '../../functions/local/run-command.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const program = fileURLToPath(new URL('./serve-and-finish.ts', import.meta.url));

/** A store with a release whose report and downloads are still to be made, as a first start leaves it. */
async function publishedStore() {
  const [data, store] = [await temporaryFolder(), await temporaryFolder()];
  await writeFiles(data, {
    'extract.csv': extractCsv('31/07/2026', twentyFiveNetworks),
    'map.csv': mapCsv(twentyFiveNetworks),
  });
  await runCommand({ data, store, membership: 'as-was', report: false, downloads: false });
  return { data, store };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('what is made after the pages are served', () => {
  test('ends by itself and says so, and a second start finds nothing left to make', async () => {
    const folders = await publishedStore();
    const said: string[] = [];
    const first = await finishMeanwhile(folders, (line) => said.push(line));
    expect(first.pid).not.toBeNull();
    await first.ended;
    expect(said).toEqual(['The report and the files for download are made.']);

    expect((await finishMeanwhile(folders, (line) => said.push(line))).pid).toBeNull();
    expect(said).toHaveLength(1);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('is stopped with the server by %s', async (signal) => {
    const { data, store } = await publishedStore();
    const server = spawn(process.execPath, [program, data, store], { stdio: ['ignore', 'ignore', 'pipe'] });
    const exited = once(server, 'exit');
    let finishing = Number.NaN;
    for await (const line of createInterface(server.stderr)) {
      finishing = Number(/finishing in process (\d+)/.exec(line)?.[1]);
      if (!Number.isNaN(finishing)) break;
    }
    expect(isAlive(finishing)).toBe(true);
    server.kill(signal);

    // The server ends only once the process it started has, whose end it is told of.
    expect(await exited).toEqual([0, null]);
    expect(isAlive(finishing)).toBe(false);
  });
});
