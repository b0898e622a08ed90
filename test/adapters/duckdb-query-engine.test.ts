import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { queryEngineContract } from '../contract/query-engine.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'duckdb-query-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

queryEngineContract('DuckDbQueryEngine', async () => {
  const store = new FolderObjectStore(folder);
  return { engine: await DuckDbQueryEngine.create(store), store };
});
