import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { type Query, type QueryEngine, QueryError, type Table } from '../../functions/ports/query-engine.ts';
import { aggregateCases, cellCases, dialectCases, valuesTable, windowCases } from './dialect-cases.ts';
import { parquetOf } from './parquet-of.ts';
import { storedTableContract } from './stored-table.contract.ts';

export interface EngineUnderTest {
  readonly engine: QueryEngine;
  /** The store whose Parquet files the engine reads and writes. */
  readonly store: ObjectStore;
}

/** What any QueryEngine must do; `create` is called once, and every test keeps to keys of its own. */
export function queryEngineContract(name: string, create: () => Promise<EngineUnderTest>): void {
  describe(`${name} as a QueryEngine`, () => {
    let engine: QueryEngine;
    let store: ObjectStore;
    beforeAll(async () => {
      ({ engine, store } = await create());
    });

    const select = (sql: string, rest: Partial<Query> = {}) => engine.select({ sql, tables: {}, ...rest });

    const tableOf = async (columns: Table['columns'], ...selects: readonly string[]): Promise<Table> => {
      const files = await Promise.all(
        selects.map(async (sql) => {
          const key = `staged/${randomUUID()}.parquet`;
          await store.put(key, await parquetOf(sql));
          return key;
        }),
      );
      return { columns, files };
    };

    describe('cells', () => {
      test.each(cellCases)('reads %s', async (_what, expression, value) => {
        expect(await select(`select ${expression} as v`)).toEqual([{ v: value }]);
      });

      test.each([
        ['an infinite number', "cast('Infinity' as double)"],
        ['what is not a number', "cast('NaN' as double)"],
        ['a whole number JSON would round', 'cast(9007199254740993 as bigint)'],
      ])('refuses %s', async (_what, expression) => {
        await expect(select(`select ${expression} as v`)).rejects.toThrow(RangeError);
      });

      test('names every column in lower case', async () => {
        expect(await select('select 1 as Rank, 2 as "Pcn_Code"')).toEqual([{ rank: 1, pcn_code: 2 }]);
      });

      test('gives no rows as no rows', async () => {
        expect(await select(`select v from ${valuesTable} where v > 99`)).toEqual([]);
      });

      test('gives every row of a long result in its order', async () => {
        const table = await tableOf({ i: 'bigint' }, 'select i from range(2500) as r(i)');
        const rows = await select('select i from numbers order by i desc', { tables: { numbers: table } });
        expect(rows.map((row) => row['i'])).toEqual(Array.from({ length: 2500 }, (_, i) => 2499 - i));
      });
    });

    describe('dialect', () => {
      test.each(dialectCases)('%s', async (_what, expression, value) => {
        expect(await select(`select ${expression} as v`)).toEqual([{ v: value }]);
      });

      test.each(aggregateCases)('%s', async (_what, expression, value) => {
        expect(await select(`select ${expression} as v from ${valuesTable}`)).toEqual([{ v: value }]);
      });

      test.each(windowCases)('every row has %s', async (_what, expression, values) => {
        const rows = await select(`select ${expression} as v from ${valuesTable} order by n`);
        expect(rows.map((row) => row['v']).join(' ')).toBe(values);
      });

      test.each([
        ['asc', [1, 2, 4, null]],
        ['desc', [4, 2, 1, null]],
      ])('what is missing sorts last, %s', async (direction, expected) => {
        const rows = await select(`select v from ${valuesTable} order by v ${direction}`);
        expect(rows.map((row) => row['v'])).toEqual(expected);
      });

      test('a model may start with comments and a WITH of its own, and end with a comment', async () => {
        const table = await tableOf({ g: 'varchar' }, `select g from ${valuesTable}`);
        const sql = `-- model: x; reads: with what?\n/* with */ WITH\n\na as (select g from given)\nselect count(*) as n from a -- all`;
        expect(await select(sql, { tables: { given: table } })).toEqual([{ n: 4 }]);
      });

      test('a model without a WITH keeps the order it asks for', async () => {
        const table = await tableOf({ i: 'bigint' }, 'select i from range(9) as r(i)');
        const rows = await select('select i from given order by i desc', { tables: { given: table } });
        expect(rows.map((row) => row['i'])).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
      });
    });

    describe('parameters', () => {
      const named = `select n from (values ('St. Mary''s', 1), ('x', 2), (cast(null as varchar), 3)) as t(name, n)`;
      test.each([
        ['text with a quote', `${named} where name = ?`, ["St. Mary's"], [{ n: 1 }]],
        ['SQL, which stays text', `${named} where name = ?`, ["x' or '1' = '1"], []],
        ['a question mark, which stays text', `${named} where name = ? and n = ?`, ['?', 2], []],
        ['a comment, which stays text', `${named} where name = ?`, ['x -- '], []],
        ['a whole number', `${named} where n = ?`, [2], [{ n: 2 }]],
        ['a fraction', `${named} where n > ?`, [2.5], [{ n: 3 }]],
        ['a negative number', `${named} where n < ?`, [-1], []],
        ['several, in their order', `${named} where name = ? and n = ?`, ['x', 2], [{ n: 2 }]],
        [
          'a missing value',
          `${named} where name is not distinct from cast(? as varchar)`,
          [null],
          [{ n: 3 }],
        ],
        ['a boolean', `${named} where (n = 1) = ?`, [true], [{ n: 1 }]],
        [
          'a date as ISO text',
          `${named} where n = 1 and date '2025-04-01' = cast(? as date)`,
          ['2025-04-01'],
          [{ n: 1 }],
        ],
      ] as const)('binds %s', async (_what, sql, params, expected) => {
        expect(await select(sql, { params })).toEqual(expected);
      });
    });

    describe('tables', () => {
      const columns = {
        code: 'varchar',
        n: 'bigint',
        share: 'double',
        since: 'date',
        open: 'boolean',
      } as const;
      const row = (code: string, n: number) =>
        `select '${code}' as code, cast(${n} as bigint) as n, 0.5::double as share, date '2020-07-01' as since, true as open`;
      const rowOf = (code: string, n: number) => ({ code, n, share: 0.5, since: '2020-07-01', open: true });

      test('are the rows of all their files together', async () => {
        const table = await tableOf(
          columns,
          row('U00001', 1),
          `${row('U00002', 2)} union all ${row('U00003', 0)}`,
        );
        expect(await select('select * from pcn order by code', { tables: { pcn: table } })).toEqual([
          rowOf('U00001', 1),
          rowOf('U00002', 2),
          rowOf('U00003', 0),
        ]);
      });

      test('match columns by name, whatever their order in a file', async () => {
        const turned = `select open, since, share, n, code from (${row('U00002', 2)})`;
        const table = await tableOf(columns, row('U00001', 1), turned);
        expect(await select('select code, n from pcn order by code', { tables: { pcn: table } })).toEqual([
          { code: 'U00001', n: 1 },
          { code: 'U00002', n: 2 },
        ]);
      });

      test('can be joined, and can share a file', async () => {
        const a = await tableOf(columns, row('U00001', 1));
        const b = { columns, files: [...a.files, ...(await tableOf(columns, row('U00002', 2))).files] };
        const sql = 'select count(*) as n from a inner join b on a.code = b.code';
        expect(await select(sql, { tables: { a, b } })).toEqual([{ n: 1 }]);
      });

      test('with no files have no rows, and their columns still have their types', async () => {
        const none = { columns, files: [] };
        const sql = `select count(*) as rows_there, max(n) + 1 as n, coalesce(max(since), date '2025-01-01') as since,
          coalesce(max(code), 'none') as code from pcn`;
        expect(await select(sql, { tables: { pcn: none } })).toEqual([
          { rows_there: 0, n: null, since: '2025-01-01', code: 'none' },
        ]);
      });

      test('never give fewer rows because a file they name is missing', async () => {
        const { files } = await tableOf(columns, row('U00001', 1));
        const table = { columns, files: [...files, `staged/${randomUUID()}.parquet`] };
        await expect(select('select count(*) as n from pcn', { tables: { pcn: table } })).rejects.toThrow(
          Error,
        );
      });
    });

    describe('what cannot be run', () => {
      test.each([
        ['is not SQL', 'select from where'],
        ['names a table nobody gave', 'select * from nobody_gave_this'],
        ['names a column that is not there', `select w from ${valuesTable}`],
        ['calls a function that is not there', 'select no_such_function(1) as v'],
      ])('is rejected: it %s', async (_why, sql) => {
        const error = await select(sql).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(QueryError);
        expect(error).toHaveProperty('reason', 'rejected');
      });

      test('is cancelled when the caller had already stopped', async () => {
        const error = await select('select 1 as v', { signal: AbortSignal.abort() }).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(QueryError);
        expect(error).toHaveProperty('reason', 'cancelled');
      });

      test('is cancelled when the caller stops it while it runs', async () => {
        const table = await tableOf({ i: 'bigint' }, 'select i from range(20000) as r(i)');
        const sql =
          'select count(*) as n from a cross join a as b cross join a as c where a.i + b.i = c.i + 7';
        const stop = new AbortController();
        const running = select(sql, { tables: { a: table }, signal: stop.signal });
        setTimeout(() => stop.abort(), 300);
        const error = await running.catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(QueryError);
        expect(error).toHaveProperty('reason', 'cancelled');
      });
    });

    storedTableContract(() => ({ engine, store }));
  });
}
