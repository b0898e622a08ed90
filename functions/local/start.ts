import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { finishMeanwhile } from './finish-meanwhile.ts';
import { generateCommand } from './generate-command.ts';
import { headline } from './headline.ts';
import { runCommand } from './run-command.ts';
import { serveCommand } from './serve-command.ts';

/** What a newcomer sees: two contract years up to July 2026, so that trends and last year's month exist. */
const DEMO = { months: 16, seed: 2026, shape: '2026-27' } as const;

const folder = fileURLToPath(new URL('../../.demo/', import.meta.url));
const data = `${folder}data`;
const store = `${folder}store`;
/** Written after the last file: without it the folder is half made, and is made again. */
const complete = `${data}/.complete`;

process.stderr.write('Synthetic data: everything shown is invented.\n');
await buildDashboards();
if (!existsSync(complete)) {
  await generateCommand({ out: data, ...DEMO });
  await writeFile(complete, JSON.stringify(DEMO));
}
await runCommand({ data, store, membership: 'as-was', report: false, downloads: false });
process.stderr.write(`${await headline(store)}\n`);
const say = (line: string) => process.stderr.write(`${line}\n`);
process.exitCode = await serveCommand({
  store,
  port: Number(process.env['PORT'] ?? 4000),
  meanwhile: () => finishMeanwhile({ data, store }, say),
});

async function buildDashboards(): Promise<void> {
  if (existsSync(fileURLToPath(new URL('../../build/dashboards/index.html', import.meta.url)))) return;
  const { build } = await import('vite');
  process.stderr.write('building the dashboards\n');
  await build({ logLevel: 'warn' });
}
