import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { DepositForms } from '../ports/deposit-forms.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { ParquetWriter } from '../ports/parquet-writer.ts';
import type { QueryEngine } from '../ports/query-engine.ts';
import type { WebFiles } from '../ports/web-files.ts';
import type { Config } from './config.ts';
import { createStore } from './create-store.ts';

/** Everything of the outside world that the steps use. */
export interface Services {
  readonly store: ObjectStore;
  readonly engine: QueryEngine;
  readonly clock: Clock;
  /** Set where practices are shown to their own network only. */
  readonly practicesRestricted?: boolean;
  /** Gives back what the store and the engine hold. */
  close(): Promise<void>;
}

/** What the scheduled and triggered steps use besides: where files come from. */
export interface WorkflowServices extends Services {
  readonly deliveries: Deliveries;
  /** Pages and files of these origins, and of no other. */
  readonly web: (origins: readonly string[]) => Promise<WebFiles>;
}

/** This machine’s own time. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A folder, DuckDB and this machine's clock: nothing to configure. */
export async function createLocalServices(storeFolder: string): Promise<Services> {
  const store = await createStore({ kind: 'folder', folder: storeFolder });
  const engine = startedWhenAsked(() =>
    createEngine({ kind: 'duckdb', memoryMebibytes: undefined }, store, 'local'),
  );
  return { store, engine, clock: systemClock, close: async () => engine.close() };
}

/**
 * Chooses the adapters: the only place that knows both worlds. Each is loaded only when it is chosen.
 *
 * @param run names this try of this task: the same statement in the same run is one execution
 */
export async function createServices(config: Config, run: string): Promise<WorkflowServices> {
  const store = await createStore(config.store);
  const engine = startedWhenAsked(() => createEngine(config.engine, store, run));
  return {
    store,
    engine,
    clock: systemClock,
    practicesRestricted: config.practicesClaim !== null,
    deliveries: await createDeliveries(config.deliveries),
    web: async (origins) => (await import('../adapters/http-web-files.ts')).httpWebFiles(origins),
    close: async () => {
      await engine.close();
      await store.close?.();
    },
  };
}

/** Writes Parquet in this process; `close` gives its memory back. */
export async function createParquetWriter(): Promise<ParquetWriter & { close(): void }> {
  const { DuckDbParquetWriter } = await import('../adapters/duckdb-parquet-writer.ts');
  return DuckDbParquetWriter.create();
}

/** Forms that take files to where deliveries are left; `null` where that is a folder. */
export async function createDepositForms({
  from,
  prefix,
}: Config['deliveries']): Promise<DepositForms | null> {
  if (from.kind === 'folder') return null;
  const { s3Client } = await import('../adapters/s3-client.ts');
  const { S3DepositForms } = await import('../adapters/s3-deposit-forms.ts');
  return new S3DepositForms(s3Client(), { bucket: from.bucket, prefix });
}

async function createEngine(
  config: Config['engine'],
  store: ObjectStore,
  runId: string,
): Promise<ClosableEngine> {
  if (config.kind === 'duckdb') {
    const { DuckDbQueryEngine } = await import('../adapters/duckdb-query-engine.ts');
    return DuckDbQueryEngine.create(store, config.memoryMebibytes);
  }
  const { athenaClient } = await import('../adapters/athena-client.ts');
  const { AthenaQueryEngine } = await import('../adapters/athena-query-engine.ts');
  const { kind: _, ...place } = config;
  const client = athenaClient();
  const engine = new AthenaQueryEngine({ client, store, runId, ...place });
  return {
    select: (query) => engine.select(query),
    store: (query, prefix) => engine.store(query, prefix),
    close: () => client.destroy(),
  };
}

async function createDeliveries({ from, prefix }: Config['deliveries']): Promise<Deliveries> {
  if (from.kind === 'folder') {
    const { DeliveriesInFolder } = await import('../adapters/deliveries-in-folder.ts');
    return new DeliveriesInFolder(from.folder, prefix);
  }
  const { s3Client } = await import('../adapters/s3-client.ts');
  const { DeliveriesInS3 } = await import('../adapters/deliveries-in-s3.ts');
  return new DeliveriesInS3({ client: s3Client(), bucket: from.bucket, prefix });
}

/** A query engine that is started by the first question: most steps ask none, and an engine costs time and memory. */
function startedWhenAsked(start: () => Promise<ClosableEngine>): ClosableEngine {
  let started: Promise<ClosableEngine> | undefined;
  const engine = () => {
    started ??= start();
    return started;
  };
  return {
    select: async (query) => (await engine()).select(query),
    store: async (query, prefix) => (await engine()).store(query, prefix),
    close: async () => (await started)?.close(),
  };
}

/** An engine that holds something to give back. */
interface ClosableEngine extends QueryEngine {
  close(): void | Promise<void>;
}
