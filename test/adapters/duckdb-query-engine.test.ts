import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
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
