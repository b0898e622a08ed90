import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { zipSync } from 'fflate';
import { type CheckResult, checkFile } from '../../functions/datasets/check-file.ts';

/** A staged part with its rows read back, cells as text, and the sha256 of its Parquet. */
interface ReadPart {
  readonly table: string;
  readonly date: string;
  readonly sha256: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export type Checked = CheckResult & { readonly read: readonly ReadPart[] };

/** Checks some bytes as if they had been received under `name`, and reads back what was staged. */
export async function checkBytes(
  bytes: string | Uint8Array,
  name = 'received',
  receivedOn = '2026-08-28',
): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), 'check-file-'));
  try {
    const path = join(folder, 'received');
    await writeFile(path, bytes);
    const workspace = await mkdtemp(join(folder, 'workspace-'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const result = await checkFile({ path, name, sha256, receivedOn }, workspace);
    return { ...result, read: result.outcome === 'taken' ? await readParts(result.parts) : [] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The staged rows apart from the hash of the bytes they came from. */
export function withoutSubmission({ read }: Checked): readonly Readonly<Record<string, unknown>>[] {
  return read.flatMap(({ rows }) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'submission'))),
  );
}

/** Lines with a header, each ended as `lineEnd` says. */
export function csv(header: readonly string[], lines: readonly string[], lineEnd = '\n'): string {
  return [header.join(','), ...lines].map((line) => line + lineEnd).join('');
}

/** A zip of texts by name. */
export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, body]) => [
        name,
        typeof body === 'string' ? Buffer.from(body) : body,
      ]),
    ),
  );
}

async function readParts(
  parts: readonly { readonly table: string; readonly date: string; readonly path: string }[],
): Promise<readonly ReadPart[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const read: ReadPart[] = [];
  for (const { table, date, path } of parts) {
    const result = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    read.push({ table, date, sha256, rows: result.getRowObjectsJson() });
  }
  connection.closeSync();
  instance.closeSync();
  return read;
}
