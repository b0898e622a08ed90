import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes something again only where what it is made from has changed since. What was cut short is made again: the marker
 * is written last.
 *
 * @param marker file that says what it was made from
 * @param from identity of what it is made from
 */
export async function madeOnce(marker: string, from: string, make: () => Promise<void>): Promise<void> {
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === from) return;
  await make();
  await mkdir(dirname(marker), { recursive: true });
  await writeFile(marker, from);
}
