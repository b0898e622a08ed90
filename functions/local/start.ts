import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { finishMeanwhile } from './finish-meanwhile.ts';
import { generateCommand } from './generate-command.ts';
import { headline } from './headline.ts';
import { madeOnce } from './made-once.ts';
import { runCommand } from './run-command.ts';
import { serveCommand } from './serve-command.ts';
import { generatorVersion, pagesVersion } from './source-version.ts';

/** What a newcomer sees: two contract years up to July 2026, so that trends and last year's month exist. */
const DEMO = { months: 16, seed: 2026, shape: '2026-27' } as const;

const folder = fileURLToPath(new URL('../../.demo/', import.meta.url));
const data = `${folder}data`;
const store = `${folder}store`;
const build = fileURLToPath(new URL('../../build/', import.meta.url));

process.stderr.write('Synthetic data: everything shown is invented.\n');
await madeOnce(`${build}dashboards.version`, await pagesVersion(), async () => {
  const vite = await import('vite');
  process.stderr.write('building the dashboards\n');
  await vite.build({ logLevel: 'warn' });
});
await madeOnce(`${folder}data.version`, await generatorVersion(), async () => {
  // Another England is not a re-issue of the one before: nothing of that one stays.
  await rm(folder, { recursive: true, force: true });
  await generateCommand({ out: data, ...DEMO });
});
await runCommand({ data, store, membership: 'as-was', report: false, downloads: false });
process.stderr.write(`${await headline(store)}\n`);
const say = (line: string) => process.stderr.write(`${line}\n`);
process.exitCode = await serveCommand({
  store,
  port: Number(process.env['PORT'] ?? 4000),
  meanwhile: () => finishMeanwhile({ data, store }, say),
});
