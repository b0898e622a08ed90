import type { QueryEngine } from '../ports/query-engine.ts';

/** A query engine that is started by the first question: most steps ask none, and an engine costs time and memory. */
export function startedWhenAsked(start: () => Promise<ClosableEngine>): ClosableEngine {
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
export interface ClosableEngine extends QueryEngine {
  close(): void | Promise<void>;
}
