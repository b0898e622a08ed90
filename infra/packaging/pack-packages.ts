import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/**
 * Puts packages, and all that they depend on, below `<folder>/node_modules` as they lie in this checkout: those that
 * read files of their own beside their code, which a bundle cannot hold. For packages without native parts only.
 *
 * @throws PackageMissingError when one of them is not installed
 */
export async function packPackages(names: readonly string[], folder: string): Promise<void> {
  const places = new Set<string>();
  for (const name of names) await gather(name, resolve('.'), places);
  for (const place of places) {
    await cp(place, join(folder, relative('.', place)), {
      recursive: true,
      // What is nested is gathered for itself, and types are for people.
      filter: (path) => !relative(place, path).includes('node_modules') && !/\.d\.[cm]?ts$/.test(path),
    });
  }
}

/** Finds a package as Node does, from where it is asked for upwards. */
async function gather(name: string, from: string, places: Set<string>): Promise<void> {
  const place = join(from, 'node_modules', name);
  if (!existsSync(place)) {
    if (dirname(from) === from) throw new PackageMissingError(name);
    return gather(name, dirname(from), places);
  }
  if (places.has(place)) return;
  places.add(place);
  const { dependencies } = Manifest.parse(JSON.parse(await readFile(join(place, 'package.json'), 'utf8')));
  for (const dependency of Object.keys(dependencies)) await gather(dependency, place, places);
}

/** A package that a function needs is not installed. */
class PackageMissingError extends Error {
  override readonly name = 'PackageMissingError';

  constructor(name: string) {
    super(`${name} is not installed; run npm ci and package again`);
  }
}
