import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { headlineOf } from '../reports/headline-of-release.ts';
import { createStore } from '../runtime/create-store.ts';
import { generatorVersion, pagesVersion } from '../runtime/source-version.ts';
import { newestRelease } from '../steps/publish.ts';
import { exitCode } from './exit-code.ts';
import { failureWords } from './failure-words.ts';
import { finishMeanwhile } from './finish-meanwhile.ts';
import { generateCommand } from './generate-command.ts';
import { madeOnce } from './made-once.ts';
import { runCommand } from './run-command.ts';
import { assertPortFree } from './serve.ts';
import { serveCommand } from './serve-command.ts';
import { mindStandardStreams } from './standard-streams.ts';

/** What a newcomer sees: two contract years up to July 2026, so that trends and last year's month exist. */
const DEMO = { months: 16, seed: 2026, shape: '2026-27' } as const;

const folder = fileURLToPath(new URL('../../.demo/', import.meta.url));
const data = `${folder}data`;
const store = `${folder}store`;
const build = fileURLToPath(new URL('../../build/', import.meta.url));
const say = (line: string) => process.stderr.write(`${line}\n`);

mindStandardStreams();
try {
  process.exitCode = await start(process.env['PORT'] ?? '4000');
} catch (error) {
  for (const line of failureWords(error)) say(line);
  process.exitCode = exitCode.failed;
}

async function start(port: string): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    say('PORT must be a whole number from 0 to 65535.');
    return exitCode.usage;
  }
  // Before a minute of work, not after it.
  await assertPortFree(Number(port));
  say('Synthetic data: everything shown is invented.');
  await madeOnce(`${build}dashboards.version`, await pagesVersion(), async () => {
    const vite = await import('vite');
    say('building the dashboards');
    await vite.build({ logLevel: 'warn' });
  });
  await madeOnce(`${folder}data.version`, await generatorVersion(), async () => {
    // Another England is not a re-issue of the one before: nothing of that one stays.
    await rm(folder, { recursive: true, force: true });
    await generateCommand({ out: data, ...DEMO });
  });
  await runCommand({ data, store, membership: 'as-was', report: false, downloads: false });
  say(await headline(store));
  const incoming = `${folder}incoming`;
  return serveCommand({
    store,
    incoming,
    port: Number(port),
    meanwhile: () => finishMeanwhile({ data, store }, say),
  });
}

/** The newest month's overall gap in one sentence, the same as the page opens with, for the end of a run. */
export async function headline(storeFolder: string): Promise<string> {
  const store = await createStore({ kind: 'folder', folder: storeFolder });
  const release = await newestRelease(store);
  return release === undefined ? 'No release has been published.' : headlineOf(store, release);
}
