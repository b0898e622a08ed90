import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every source file of the product: functions, infra, dashboards and bench. */
export async function sourceFiles(): Promise<readonly SourceFile[]> {
  const folders = await Promise.all(
    ['functions', 'infra', 'dashboards', 'bench'].map((folder) =>
      readdir(`${root}${folder}`, { recursive: true, withFileTypes: true }),
    ),
  );
  const paths = folders
    .flat()
    .filter((entry) => entry.isFile() && /\.(ts|tsx|sql)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path: path.slice(root.length), text: await readFile(path, 'utf8') })),
  );
}

/** Imports of our own files, as paths from the top; `import type` counts, since it is a dependency of meaning. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...found].map((match) => posix.join(posix.dirname(path), match[1] ?? ''));
}
