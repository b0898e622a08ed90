import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { type QueryEngine, QueryError, type StoredTable } from '../../functions/ports/query-engine.ts';

const columns = { code: 'varchar', n: 'bigint', share: 'double', since: 'date', open: 'boolean' } as const;
const rows = `select code, n, share, since, open from (values
  ('U00001', cast(3 as bigint), 0.1e0, date '2020-07-01', true),
  ('U00002', cast(null as bigint), cast(null as double), cast(null as date), cast(null as boolean)),
  ('', cast(0 as bigint), 0e0, date '1999-12-31', false)) as t(code, n, share, since, open)`;

/** The part of the engine's contract that concerns results kept as Parquet. */
export function storedTableContract(get: () => { engine: QueryEngine; store: ObjectStore }): void {
  const fresh = () => `marts/${randomUUID()}`;
  const readBack = (stored: StoredTable, sql: string) =>
    get().engine.select({ sql, tables: { kept: { columns, files: stored.files.map(({ key }) => key) } } });

  describe('stored results', () => {
    test('read back as the rows they were: zero, empty and missing kept apart', async () => {
      const stored = await get().engine.store({ sql: rows, tables: {} }, fresh());
      expect(await readBack(stored, 'select code, n, share, since, open from kept order by code')).toEqual([
        { code: '', n: 0, share: 0, since: '1999-12-31', open: false },
        { code: 'U00001', n: 3, share: 0.1, since: '2020-07-01', open: true },
        { code: 'U00002', n: null, share: null, since: null, open: null },
      ]);
    });

    test('say how many rows there are and the sha256 of every file below the prefix', async () => {
      const { engine, store } = get();
      const prefix = fresh();
      const stored = await engine.store({ sql: rows, tables: {} }, prefix);

      expect(stored.rows).toBe(3);
      expect(stored.files.map(({ key }) => key)).toEqual(await store.list(`${prefix}/`));
      for (const { key, sha256 } of stored.files) {
        const bytes = await store.get(key);
        expect(bytes && createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      }
    });

    test('of a query without rows read back without rows', async () => {
      const stored = await get().engine.store({ sql: `${rows} where n > 99`, tables: {} }, fresh());
      expect(stored.rows).toBe(0);
      expect(await readBack(stored, 'select count(*) as n, max(since) as since from kept')).toEqual([
        { n: 0, since: null },
      ]);
    });

    test('come from the tables and parameters of the query', async () => {
      const { engine } = get();
      const first = await engine.store({ sql: rows, tables: {} }, fresh());
      const tables = { kept: { columns, files: first.files.map(({ key }) => key) } };
      const second = await engine.store(
        {
          sql: 'with a as (select * from kept) select * from a where code = ? -- one network',
          tables,
          params: ['U00001'],
        },
        fresh(),
      );
      expect(second.rows).toBe(1);
      expect(await readBack(second, 'select code, n from kept')).toEqual([{ code: 'U00001', n: 3 }]);
    });

    test('of the same query stored again, as after a crash, are the same rows', async () => {
      const prefix = fresh();
      await get().engine.store({ sql: rows, tables: {} }, prefix);
      const again = await get().engine.store({ sql: rows, tables: {} }, prefix);
      expect(again.rows).toBe(3);
      expect(await readBack(again, 'select code from kept order by code')).toEqual([
        { code: '' },
        { code: 'U00001' },
        { code: 'U00002' },
      ]);
    });

    test.each([
      ['rejected', 'it is not SQL', 'select from where', undefined],
      ['cancelled', 'the caller had already stopped', rows, AbortSignal.abort()],
    ])('are not there when the query is %s: %s', async (reason, _why, sql, signal) => {
      const { engine, store } = get();
      const prefix = fresh();
      const error = await engine
        .store({ sql, tables: {}, ...(signal && { signal }) }, prefix)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(QueryError);
      expect(error).toHaveProperty('reason', reason);
      expect(await store.list(`${prefix}/`)).toEqual([]);
    });
  });
}
