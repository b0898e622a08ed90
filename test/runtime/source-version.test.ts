import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOT_DECIDING, reportVersion, sourceVersion } from '../../functions/runtime/source-version.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

/** A checkout with two folders that decide figures and one that does not, by its `functions/`. */
async function checkout(): Promise<string> {
  const functions = join(await temporaryFolder(), 'functions/');
  for (const folder of ['statistics', 'a-new-idea', 'api', 'reports', 'tables', 'charts']) {
    await mkdir(join(functions, folder), { recursive: true });
    await writeFile(join(functions, folder, 'file.ts'), `export const here = '${folder}';\n`);
  }
  return functions;
}

describe('the version of the source', () => {
  test.each([
    ['statistics', true],
    ['a-new-idea', true],
    ['api', false],
    ['reports', false],
  ])('after a change in functions/%s is another: %s', async (folder, changes) => {
    const functions = await checkout();
    const before = await sourceVersion(functions);

    await writeFile(join(functions, folder, 'file.ts'), 'export const here = 2;\n');

    expect((await sourceVersion(functions)) !== before).toBe(changes);
  });

  test.each(['statistics', 'reports', 'tables', 'charts'])('of a report changes with %s', async (folder) => {
    const functions = await checkout();
    const before = await reportVersion(functions);

    await writeFile(join(functions, folder, 'file.ts'), 'export const here = 2;\n');

    expect(await reportVersion(functions)).not.toBe(before);
  });

  test('is the same for the same source wherever it lies', async () => {
    const functions = await checkout();
    const copy = `${await temporaryFolder()}/functions/`;
    await cp(functions, copy, { recursive: true });

    expect(await sourceVersion(copy)).toBe(await sourceVersion(functions));
  });

  test('names no folder that is not there', async () => {
    const folders = await readdir('functions');

    expect(NOT_DECIDING.filter((folder) => !folders.includes(folder))).toEqual([]);
  });
});
