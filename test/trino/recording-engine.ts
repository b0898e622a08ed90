import type { Query, QueryEngine, Row, StoredTable } from '../../functions/ports/query-engine.ts';

/** Passes every query on and remembers it, so that it can be asked of another engine. */
export class RecordingEngine implements QueryEngine {
  readonly queries: Query[] = [];
  readonly #engine: QueryEngine;

  constructor(engine: QueryEngine) {
    this.#engine = engine;
  }

  select(query: Query): Promise<readonly Row[]> {
    this.queries.push(query);
    return this.#engine.select(query);
  }

  store(query: Query, prefix: string): Promise<StoredTable> {
    this.queries.push(query);
    return this.#engine.store(query, prefix);
  }
}
