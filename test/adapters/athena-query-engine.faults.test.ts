import { describe, expect, onTestFinished, test } from 'vitest';
import type { AthenaQueryEngineOptions } from '../../functions/adapters/athena-query-engine.ts';
import { QueryError } from '../../functions/ports/query-engine.ts';
import { createDuckDbBackend } from '../athena-endpoint/duckdb-backend.ts';
import type { FaultKind } from '../athena-endpoint/faults.ts';
import { parquetOf } from '../contract/parquet-of.ts';
import { setUpAthena } from './athena-setup.ts';

const ONE = { sql: 'select cast(1 as bigint) as v', tables: {} };
const columns = { v: 'bigint' } as const;

async function setUp(options: Partial<AthenaQueryEngineOptions> = {}) {
  const athena = await setUpAthena(createDuckDbBackend, options);
  onTestFinished(athena.close);
  return { ...athena, engine: athena.engineOf(), faults: athena.athena.faults };
}

async function reasonOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof QueryError ? error.reason : error;
}

describe('a query on Athena', () => {
  test.each<[FaultKind, FaultKind | 'none']>([
    ['throttled', 'none'],
    ['failed-retryable', 'none'],
    ['failed-retryable', 'failed-retryable'],
  ])('is run again after it was %s and then %s', async (first, second) => {
    const { engine, faults } = await setUp();
    faults.plan(first, second);
    expect(await engine.select(ONE)).toEqual([{ v: 1 }]);
  });

  test.each<[fault: FaultKind, reason: QueryError['reason'], starts: number]>([
    ['failed', 'failed', 1],
    ['cancelled', 'cancelled', 1],
    ['failed-retryable', 'failed', 3],
  ])('that always meets %s has %s, after %i starts', async (fault, reason, starts) => {
    const { engine, faults, athena } = await setUp();
    faults.plan(fault, fault, fault, fault);
    expect(await reasonOf(engine.select(ONE))).toBe(reason);
    expect(athena.executions).toHaveLength(starts);
  });

  test('that takes too long is stopped, and has failed', async () => {
    const { store, engineOf, athena } = await setUp();
    await store.put('staged/v.parquet', await parquetOf('select i as v from range(20000) as r(i)'));
    const sql = 'select count(*) as n from a cross join a as b cross join a as c where a.v + b.v = c.v + 7';
    const engine = engineOf({ timeoutMs: 400 });
    expect(
      await reasonOf(engine.select({ sql, tables: { a: { columns, files: ['staged/v.parquet'] } } })),
    ).toBe('failed');
    expect(athena.executions.at(-1)?.state).toBe('CANCELLED');
  });

  test('that its caller stops is stopped on Athena too, so that it costs no more', async () => {
    const { store, engine, athena } = await setUp();
    await store.put('staged/v.parquet', await parquetOf('select i as v from range(20000) as r(i)'));
    const sql = 'select count(*) as n from a cross join a as b cross join a as c where a.v + b.v = c.v + 7';
    const stop = new AbortController();
    const running = engine.select({
      sql,
      tables: { a: { columns, files: ['staged/v.parquet'] } },
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 300);
    expect(await reasonOf(running)).toBe('cancelled');
    expect(athena.executions.at(-1)?.state).toBe('CANCELLED');
  });

  test('started by two workers of one run is one execution', async () => {
    const { engineOf, athena } = await setUp();
    const answers = await Promise.all([engineOf().select(ONE), engineOf().select(ONE)]);
    expect(answers).toEqual([[{ v: 1 }], [{ v: 1 }]]);
    expect(athena.executions).toHaveLength(1);
  });

  test('of another run is another execution', async () => {
    const { engineOf, athena } = await setUp();
    await engineOf({ runId: 'run-1' }).select(ONE);
    await engineOf({ runId: 'run-2' }).select(ONE);
    expect(athena.executions).toHaveLength(2);
  });

  test.each([999, 1000, 1001, 2500])('of %i rows gives them all, over its pages', async (count) => {
    const { store, engine } = await setUp();
    await store.put('staged/v.parquet', await parquetOf(`select i as v from range(${count}) as r(i)`));
    const rows = await engine.select({
      sql: 'select v from a order by v',
      tables: { a: { columns, files: ['staged/v.parquet'] } },
    });
    expect(rows.map(({ v }) => v)).toEqual(Array.from({ length: count }, (_, i) => i));
  });
});

describe('a table on Athena', () => {
  const setUpTable = async () => {
    const parts = await setUp();
    await parts.store.put('staged/v.parquet', await parquetOf('select i as v from range(3) as r(i)'));
    const query = {
      sql: 'select count(*) as n from a',
      tables: { a: { columns, files: ['staged/v.parquet'] } },
    };
    return { ...parts, query };
  };

  test('is made once, however many queries read it', async () => {
    const { engine, athena, query } = await setUpTable();
    await Promise.all([engine.select(query), engine.select({ ...query, sql: 'select max(v) as n from a' })]);
    await engine.select({ ...query, sql: 'select min(v) as n from a' });
    expect(athena.executions.filter(({ sql }) => sql.startsWith('create'))).toHaveLength(1);
  });

  test('that someone else made in the same moment is used', async () => {
    const { engine, engineOf, faults, query } = await setUpTable();
    await engineOf({ runId: 'run-2' }).select(query);
    faults.plan('already-exists');
    expect(await engine.select(query)).toEqual([{ n: 3 }]);
  });

  test('that could not be made fails the query, and another run can make it', async () => {
    const { engine, engineOf, faults, query } = await setUpTable();
    faults.plan('failed');
    expect(await reasonOf(engine.select(query))).toBe('failed');
    expect(await engineOf({ runId: 'run-2' }).select(query)).toEqual([{ n: 3 }]);
  });
});

describe('a result stored by Athena', () => {
  test.each<[FaultKind, filesLeft: number]>([
    ['failed-after-writing', 2],
    ['folder-taken', 1],
  ])('holds no row of an attempt that met %s, whatever it left behind', async (fault, filesLeft) => {
    const { engine, store, faults } = await setUp();
    faults.plan(fault);
    const stored = await engine.store(ONE, 'marts/m');
    expect(stored.rows).toBe(1);
    expect(stored.files).toHaveLength(1);
    expect(await store.list('marts/m/')).toHaveLength(filesLeft);
  });

  test('is the same files for two workers of one run', async () => {
    const { engineOf } = await setUp();
    const [one, other] = await Promise.all([
      engineOf().store(ONE, 'marts/m'),
      engineOf().store(ONE, 'marts/m'),
    ]);
    expect(one).toEqual(other);
  });
});
