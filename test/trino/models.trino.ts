import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { monthInputs } from '../../functions/catalogue/month-inputs.ts';
import { columnsOf, models, modelsVersion } from '../../functions/models/registry.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import type { ColumnType } from '../../functions/ports/query-engine.ts';
import { build } from '../../functions/steps/build.ts';
import { runPipeline } from '../../functions/steps/run-pipeline.ts';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';
import { setUpAthena } from '../adapters/athena-setup.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { stageEngland } from '../models/staged-england.ts';
import { edgeEngland } from './edge-england.ts';
import { RecordingEngine } from './recording-engine.ts';
import { rowDifferences } from './row-differences.ts';
import { createTrinoBackend } from './trino-backend.ts';

/** What Trino may call a column that our tables declare; Athena reads a smaller whole number as a bigint. */
const TRINO_TYPES: Readonly<Record<ColumnType, RegExp>> = {
  varchar: /^varchar/,
  bigint: /^(bigint|integer|smallint|tinyint)$/,
  double: /^double$/,
  date: /^date$/,
  boolean: /^boolean$/,
};

describe('every query of the product gives the same rows on Trino as on DuckDB', () => {
  test('over a month of hand-made edge cases', async () => {
    const differences = await differencesOver(async (store, engine) => {
      const catalogue = await stageEngland(store, edgeEngland);
      await build({ store, engine }, monthInputs(catalogue, '2026-07', modelsVersion()));
    });
    expect(differences).toEqual([]);
  });

  test.each([
    ['2026-27', '2026-07'],
    ['2023-24', '2024-03'],
  ] as const)('over two months of a generated England in the shape of %s', async (shape, lastMonth) => {
    const data = await temporaryFolder();
    await generateEngland({ out: data, months: 2, seed: 7, shape, lastMonth, scale: 0.02 });
    const paths = (await readdir(data)).map((name) => join(data, name));
    const differences = await differencesOver(async (store, engine) => {
      const clock = { now: () => '2026-08-28T09:30:00.000Z' };
      const services = { store, engine, clock, close: async () => {} };
      const { release } = await runPipeline(services, paths, { basis: 'as-was', codeVersion: 'test' });
      expect(release?.months).toHaveLength(2);
    });
    expect(differences).toEqual([]);
  });
});

test('a query that the engines answer differently is found', async () => {
  const differences = await differencesOver(async (_store, engine) => {
    await engine.select({ sql: 'select 5 / 2 as v', tables: {} });
  });
  expect(differences[0]).toBe('select 5 / 2 as v: row 0, v: 2.5 against 2');
});

type Work = (store: ObjectStore, engine: RecordingEngine) => Promise<void>;

/**
 * Runs work on DuckDB, asks every query of it of Trino too, through the Athena adapter, and says where the rows differ,
 * where a model's columns are not what the registry promises, and which models the work never ran.
 */
async function differencesOver(work: Work): Promise<readonly string[]> {
  const { store, engineOf, athena, close } = await setUpAthena((s3) =>
    createTrinoBackend(inject('trinoUrl'), s3),
  );
  const duckDb = await DuckDbQueryEngine.create(store);
  onTestFinished(async () => {
    duckDb.close();
    await close();
  });
  const recording = new RecordingEngine(duckDb);
  await work(store, recording);

  const trino = engineOf();
  const names = new Map(models().map((model) => [model.sql, model.name] as const));
  const distinct = new Map(recording.queries.map((query) => [JSON.stringify(query), query]));
  const found: string[] = [];
  const ran = new Set<string>();
  for (const query of distinct.values()) {
    const model = names.get(query.sql);
    const inOrder = /\border\s+by\b[^()]*$/i.test(query.sql);
    const differences = rowDifferences(await duckDb.select(query), await trino.select(query), { inOrder });
    found.push(...differences.map((difference) => `${model ?? query.sql}: ${difference}`));
    if (model === undefined) continue;
    ran.add(model);
    found.push(...wrongTypes(model, athena.executions.at(-1)?.answer.columns ?? []));
  }
  return [
    ...found,
    ...models()
      .filter(({ name }) => !ran.has(name))
      .map(({ name }) => `${name} was never run`),
  ];
}

/** The columns of a model that Trino gives in another order or as another type than the registry promises. */
function wrongTypes(
  model: string,
  answered: readonly { readonly name: string; readonly type: string }[],
): readonly string[] {
  return Object.entries(columnsOf(model)).flatMap(([name, type], i) => {
    const given = answered[i];
    return given?.name === name && TRINO_TYPES[type].test(given.type)
      ? []
      : [`${model}: ${name} is ${type} in the header, and ${given?.name} ${given?.type} on Trino`];
  });
}
