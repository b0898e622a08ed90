import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { type PipelineResult, runPipeline } from '../../functions/steps/run-pipeline.ts';

/** Runs the pipeline over files with the clock stopped at `now`, on a folder or on a store made from it. */
export async function runOver(
  storeFolder: string,
  paths: readonly string[],
  wrap: (store: ObjectStore) => ObjectStore = (store) => store,
  now = '2026-08-28T09:30:00.000Z',
): Promise<PipelineResult> {
  const store = wrap(new FolderObjectStore(storeFolder));
  const engine = await DuckDbQueryEngine.create(store);
  try {
    const clock = { now: () => now };
    const services = { store, engine, clock, close: async () => engine.close() };
    return await runPipeline(services, paths, { basis: 'as-was', codeVersion: 'test' });
  } finally {
    engine.close();
  }
}
