import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sha256Of } from './content-id.ts';

/** Folders whose text decides figures: a change in them makes another release of the same inputs. */
const DECIDING = [
  'assessment',
  'catalogue',
  'contracts',
  'models',
  'sentences',
  'specification',
  'statistics',
  'steps',
];

/**
 * The version of this program, such as `0.1.0+3f9a1c2b4d5e`: its package's version and a hash of the source that
 * decides figures. A bundle has no source beside it, and is told its version when it is made.
 */
export async function codeVersion(): Promise<string> {
  const bundled = process.env['PCN_CODE_VERSION'];
  if (bundled !== undefined) return bundled;
  const root = fileURLToPath(new URL('../', import.meta.url));
  const files: string[] = [];
  for (const folder of DECIDING) {
    const entries = await readdir(`${root}${folder}`, { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    files.push(
      ...entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`),
    );
  }
  const texts = await Promise.all(
    files.sort().map(async (file) => `${file.slice(root.length)}\n${sha256Of(await readFile(file))}`),
  );
  return `${await packageVersion()}+${sha256Of(texts.join('\n')).slice(0, 12)}`;
}

async function packageVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
}
