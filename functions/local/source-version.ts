import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { codeVersion } from '../runtime/code-version.ts';
import { sha256Of } from '../runtime/content-id.ts';

/** Folders whose text decides figures: a change in them makes another release of the same inputs. */
const DECIDING = ['assessment', 'catalogue', 'contracts', 'models', 'specification', 'statistics', 'steps'];

/** Folders whose text, besides, decides what a report says. */
const WRITING = ['reports', 'tables', '../dashboards/charts'];

/**
 * The version of the source this runs from, such as `0.1.0+3f9a1c2b4d5e`: on a laptop the source changes between
 * versions, and a release made by other source must not be taken for this one's.
 */
export async function sourceVersion(): Promise<string> {
  return versionOf(DECIDING);
}

/** As `sourceVersion`, of the source that decides what a report says and looks like. */
export async function reportVersion(): Promise<string> {
  return versionOf([...DECIDING, ...WRITING]);
}

async function versionOf(deciding: readonly string[]): Promise<string> {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const folders = await Promise.all(
    deciding.map((folder) => readdir(`${root}${folder}`, { recursive: true, withFileTypes: true })),
  );
  const files = folders
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  const hashes = await Promise.all(files.map(async (file) => sha256Of(await readFile(file))));
  return `${codeVersion}+${sha256Of(hashes.join('\n')).slice(0, 12)}`;
}
