import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { codeVersion } from '../runtime/code-version.ts';
import { sha256Of } from '../runtime/content-id.ts';

/** Folders whose text decides figures: a change in them makes another release of the same inputs. */
const DECIDING = ['assessment', 'catalogue', 'contracts', 'models', 'specification', 'statistics', 'steps'];

/**
 * The version of the source this runs from, such as `0.1.0+3f9a1c2b4d5e`: on a laptop the source changes between
 * versions, and a release made by other source must not be taken for this one's.
 */
export async function sourceVersion(): Promise<string> {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const folders = await Promise.all(
    DECIDING.map((folder) => readdir(`${root}${folder}`, { recursive: true, withFileTypes: true })),
  );
  const files = folders
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  const hashes = await Promise.all(files.map(async (file) => sha256Of(await readFile(file))));
  return `${codeVersion}+${sha256Of(hashes.join('\n')).slice(0, 12)}`;
}
