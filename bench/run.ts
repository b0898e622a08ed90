import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Part } from './part.ts';

/**
 * Runs every part of the bench, or the ones named, and keeps the figures.
 * Each part pairs us with a named reference in the same run, so that a figure means the same on any machine.
 */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  'take-in-national-month': async () => (await import('./take-in-national-month.ts')).takeInNationalMonth(),
  'assess-national-month': async () => (await import('./assess-national-month.ts')).assessNationalMonth(),
  'start-api': async () => (await import('./start-api.ts')).startApi(),
};

const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name}\n`);
  const part = await run();
  const path = fileURLToPath(new URL(`figures/${name}.json`, import.meta.url));
  await writeFile(path, `${JSON.stringify(part, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(part, null, 2)}\n`);
}
