import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import type { Answer, Backend } from './backend.ts';
import { keyOf, readStatement, type Statement } from './statement.ts';

type CreateTable = Extract<Statement, { kind: 'create-table' }>;
const NOTHING: Answer = { columns: [], rows: [] };

/** What Athena does with a statement: a catalogue of external tables, files in a store, and an engine over both. */
export class Lake {
  readonly #backend: Backend;
  readonly #store: ObjectStore;
  readonly #catalogue = new Map<string, CreateTable>();
  readonly #loaded = new Map<string, Promise<void>>();

  constructor(backend: Backend, store: ObjectStore) {
    this.#backend = backend;
    this.#store = store;
  }

  async run(sql: string, literals: readonly string[], signal: AbortSignal): Promise<Answer> {
    const statement = readStatement(sql);
    if (statement.kind === 'create-table') {
      this.#catalogue.set(`"${statement.database}"."${statement.table}"`, statement);
      return NOTHING;
    }
    await this.#load(sql);
    if (statement.kind === 'select') return this.#backend.select(statement.select, literals, signal);
    await this.#unload(statement, literals, signal);
    return NOTHING;
  }

  /** External tables are read when a query names them, so that a file that is missing fails the query. */
  async #load(sql: string): Promise<void> {
    for (const [name, table] of this.#catalogue) {
      if (!sql.includes(name)) continue;
      const loading = this.#loaded.get(name) ?? this.#define(table);
      this.#loaded.set(name, loading);
      await loading;
    }
  }

  #define(table: CreateTable): Promise<void> {
    return this.#backend.define(table, () => this.#filesOf(table));
  }

  async #filesOf({ location }: CreateTable): Promise<readonly string[]> {
    const keys: string[] = [];
    for (const list of await this.#store.list(keyOf(location))) {
      const text = Buffer.from((await this.#store.get(list)) ?? []).toString('utf8');
      keys.push(
        ...text
          .split('\n')
          .filter((line) => line !== '')
          .map(keyOf),
      );
    }
    return Promise.all(keys.map((key) => this.#store.localFile(key)));
  }

  async #unload(
    { select, location }: Extract<Statement, { kind: 'unload' }>,
    literals: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    const prefix = keyOf(location);
    if ((await this.#store.list(prefix)).length > 0) throw new Error('HIVE_PATH_ALREADY_EXISTS');
    const folder = await mkdtemp(join(tmpdir(), 'athena-endpoint-'));
    try {
      await this.#backend.unload(select, literals, { location, folder }, signal);
      for (const name of await readdir(folder)) {
        await this.#store.putFile(`${prefix}${name}_${randomUUID()}`, join(folder, name));
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}
