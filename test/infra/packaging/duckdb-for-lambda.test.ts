import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packDuckDb } from '../../../infra/packaging/duckdb-for-lambda.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const BINDING = '@duckdb/node-bindings-linux-arm64';
const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
const version = lock.packages[`node_modules/${BINDING}`]?.version ?? 'not locked';

/** A cache that holds the locked version already, with this library, so that nothing is downloaded. */
async function cacheWith(library: Buffer | undefined): Promise<string> {
  const cache = await temporaryFolder();
  await mkdir(join(cache, version));
  if (library !== undefined) await writeFile(join(cache, version, 'libduckdb.so'), library);
  return cache;
}

/** The first bytes of an ELF library; e_machine stands at byte 18: 183 is AArch64, 62 is x86-64 (elf(5)). */
function elf(machine: number): Buffer {
  const header = Buffer.alloc(64);
  header.write('\u007fELF', 0, 'latin1');
  header.writeUInt16LE(machine, 18);
  return header;
}

describe('DuckDB for Lambda', () => {
  test('is packed with its library for AArch64 and the parts that every platform shares', async () => {
    const folder = await temporaryFolder();

    await packDuckDb(await cacheWith(elf(183)), folder);

    for (const path of [
      `${BINDING}/libduckdb.so`,
      '@duckdb/node-api/package.json',
      '@duckdb/node-bindings/duckdb.js',
    ]) {
      expect((await stat(join(folder, 'node_modules', path))).isFile()).toBe(true);
    }
  });

  test.each([
    ['is for another processor', elf(62)],
    ['is missing, as in a release that shipped an empty folder', undefined],
  ])('is refused when its library %s', async (_how, library) => {
    await expect(packDuckDb(await cacheWith(library), await temporaryFolder())).rejects.toThrow(
      'holds no libduckdb.so for AArch64',
    );
  });
});
