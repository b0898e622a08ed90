import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Part } from './part.ts';

/**
 * Runs every part of the bench, or the one named with `--only`, and keeps the figures; with `--check` it keeps nothing,
 * and fails where a ratio is worse by more than a quarter than the one that was kept.
 * Each part pairs us with a named reference in the same run, so that a figure means the same on any machine.
 */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  'take-in-national-month': async () => (await import('./take-in-national-month.ts')).takeInNationalMonth(),
  'take-in-calls': async () => (await import('./take-in-calls.ts')).takeInCalls(),
  'assess-national-month': async () => (await import('./assess-national-month.ts')).assessNationalMonth(),
  'start-api': async () => (await import('./start-api.ts')).startApi(),
  'answer-whole': async () => (await import('./answer-requests.ts')).answerRequests('whole'),
  'answer-not-modified': async () => (await import('./answer-requests.ts')).answerRequests('not-modified'),
};
const WORSE_BY = 1.25;
const Kept = z.object({ ratio: z.object({ time: z.number(), memory: z.number() }) });

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, check: { type: 'boolean', default: false } },
});
const only = values.only ?? Object.keys(parts);
const unknown = only.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(2);
}

for (const [name, run] of Object.entries(parts)) {
  if (!only.includes(name)) continue;
  process.stderr.write(`${name}\n`);
  const part = { ...(await run()), machine: { cores: cpus().length, load: loadavg()[0] ?? Number.NaN } };
  process.stdout.write(`${JSON.stringify(part, null, 2)}\n`);
  const path = fileURLToPath(new URL(`figures/${name}.json`, import.meta.url));
  if (!values.check) {
    await writeFile(path, `${JSON.stringify(part, null, 2)}\n`);
    continue;
  }
  const kept = Kept.parse(JSON.parse(await readFile(path, 'utf8')));
  if (part.ratio.time <= kept.ratio.time * WORSE_BY) continue;
  process.stderr.write(`${name}: ${part.ratio.time} times the reference, where it was ${kept.ratio.time}\n`);
  process.exitCode = 1;
}
