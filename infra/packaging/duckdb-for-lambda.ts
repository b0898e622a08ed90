import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const BINDING = '@duckdb/node-bindings-linux-arm64';
/** The parts that are the same on every platform come from this checkout. */
const PORTABLE = ['@duckdb/node-api', '@duckdb/node-bindings', 'detect-libc'];
/** ELF header, e_machine: 183 is AArch64. */
const AARCH64 = 183;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
});

/**
 * Puts DuckDB for Lambda's arm64 below `<folder>/node_modules`, without docker and on any machine. The native
 * library is downloaded once a version and must be the one that package-lock.json names.
 *
 * @param cache folder that keeps the download between calls
 * @throws DuckDbPackageError when the library is not the locked one, or not for AArch64
 */
export async function packDuckDb(cache: string, folder: string): Promise<void> {
  const binding = await fetchBinding(cache);
  const library = join(binding, 'libduckdb.so');
  if (!existsSync(library) || (await machineOf(library)) !== AARCH64) {
    throw new DuckDbPackageError(`${BINDING} holds no libduckdb.so for AArch64; pin a version that does`);
  }
  const modules = join(folder, 'node_modules');
  for (const name of PORTABLE) await cp(join('node_modules', name), join(modules, name), { recursive: true });
  await cp(binding, join(modules, BINDING), { recursive: true });
}

/** The processor an ELF file is for, as its header says. */
async function machineOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(20), 0, 20, 0);
    return buffer.readUInt16LE(18);
  } finally {
    await file.close();
  }
}

async function fetchBinding(cache: string): Promise<string> {
  const lock = Lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  const { version, integrity } = lock.packages[`node_modules/${BINDING}`] ?? {};
  if (version === undefined || integrity === undefined) {
    throw new DuckDbPackageError(`package-lock.json does not name ${BINDING}; run npm install again`);
  }
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  const waiting = `${folder}.part`;
  await rm(waiting, { recursive: true, force: true });
  await mkdir(waiting, { recursive: true });
  await run('npm', ['pack', `${BINDING}@${version}`, '--silent', '--pack-destination', waiting]);
  const archive = join(waiting, `duckdb-node-bindings-linux-arm64-${version}.tgz`);
  const sha512 = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (integrity !== `sha512-${sha512}`) {
    throw new DuckDbPackageError(`${BINDING} ${version} is not the package that package-lock.json names`);
  }
  await run('tar', ['-xzf', archive, '-C', waiting, '--strip-components=1']);
  await rm(archive);
  await rename(waiting, folder);
  return folder;
}

/** DuckDB could not be packed for Lambda. */
class DuckDbPackageError extends Error {
  override readonly name = 'DuckDbPackageError';
}
