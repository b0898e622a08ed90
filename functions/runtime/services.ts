import { DuckDbQueryEngine } from '../adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../adapters/folder-object-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { QueryEngine } from '../ports/query-engine.ts';

/** Everything of the outside world that the steps use. */
export interface Services {
  readonly store: ObjectStore;
  readonly engine: QueryEngine;
  readonly clock: Clock;
  /** Gives back what the engine holds. */
  close(): void;
}

const systemClock: Clock = { now: () => new Date().toISOString() };

/** A folder, DuckDB and this machine's clock: nothing to configure. */
export async function createLocalServices(storeFolder: string): Promise<Services> {
  const store = new FolderObjectStore(storeFolder);
  const engine = await DuckDbQueryEngine.create(store);
  return { store, engine, clock: systemClock, close: () => engine.close() };
}
