import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { QueryError } from '../../functions/ports/query-engine.ts';
import { queryEngineContract } from '../contract/query-engine.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'duckdb-query-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

queryEngineContract('DuckDbQueryEngine', async () => {
  const store = new FolderObjectStore(folder);
  return { engine: await DuckDbQueryEngine.create(store), store };
});

test('rows that threads finish in another order are stored again without a conflict', async () => {
  const store = new FolderObjectStore(folder);
  const engine = await DuckDbQueryEngine.create(store);
  const sql = 'select i % 200000 as k, sum(i) as s from range(1000000) as r(i) group by i % 200000';
  for (let i = 0; i < 3; i++) {
    expect((await engine.store({ sql, tables: {} }, 'marts/again')).rows).toBe(200_000);
  }
  engine.close();
});

test.each([
  ['one bit of which flipped on the disk', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(6) ^ 1, 6)],
  ['that is cut short', (bytes: Buffer) => bytes.subarray(0, 40)],
])('a stored result %s is an error that names it, and no other figures', async (_what, damage) => {
  const store = new FolderObjectStore(folder);
  const writer = await DuckDbQueryEngine.create(store);
  const stored = await writer.store(
    { sql: 'select cast(7 as bigint) as n', tables: {} },
    `marts/${randomUUID()}`,
  );
  writer.close();
  const [{ key } = { key: '' }] = stored.files;
  const bytes = readFileSync(join(folder, key));
  const damaged = damage(bytes);
  writeFileSync(join(folder, key), typeof damaged === 'number' ? bytes : damaged);

  const engine = await DuckDbQueryEngine.create(store);
  const tables = { kept: { columns: { n: 'bigint' as const }, files: [key] } };
  await expect(engine.select({ sql: 'select n from kept', tables })).rejects.toThrow(
    `${key} is not as it was stored`,
  );
  engine.close();
});

test('a file of another making that is no Parquet is told as a query that failed', async () => {
  const store = new FolderObjectStore(folder);
  await store.put('staged/other.parquet', Buffer.from('no Parquet'));
  const engine = await DuckDbQueryEngine.create(store);
  const tables = { kept: { columns: { n: 'bigint' as const }, files: ['staged/other.parquet'] } };

  await expect(engine.select({ sql: 'select n from kept', tables })).rejects.toThrow(
    new QueryError('failed', 'the stored files of kept cannot be read'),
  );
  engine.close();
});
