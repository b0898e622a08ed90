import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { monthInputs } from '../../functions/catalogue/month-inputs.ts';
import { columnsOf, models, modelsVersion } from '../../functions/models/registry.ts';
import { build } from '../../functions/steps/build.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { edgeEngland } from '../trino/edge-england.ts';
import { stageEngland } from './staged-england.ts';

/** Rows of DuckDB's DESCRIBE: name, type and what else it says. */
const Described = z.array(z.tuple([z.string(), z.string()]).rest(z.unknown()));

/**
 * Trino reads no column whose Parquet type is not the declared one, so a mart that was built here could not be read
 * on AWS; and DuckDB, whose counts and sums may be wider than any column, keeps those as doubles.
 */
test('every stored column has the type that the header of its model promises', async () => {
  const store = new FolderObjectStore(await temporaryFolder());
  const engine = await DuckDbQueryEngine.create(store);
  const catalogue = await stageEngland(store, edgeEngland);
  const { tables } = await build({ store, engine }, monthInputs(catalogue, '2026-07', modelsVersion()));
  engine.close();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();

  for (const { name } of models()) {
    const stored: Record<string, string> = {};
    for (const { key } of tables[name]?.files ?? []) {
      const described = await connection.runAndReadAll(
        `describe select * from read_parquet('${await store.localFile(key)}')`,
      );
      for (const [column, type] of Described.parse(described.getRowsJson()))
        stored[column] = type.toLowerCase();
    }
    expect({ [name]: stored }).toEqual({ [name]: columnsOf(name) });
  }
  connection.closeSync();
  instance.closeSync();
});
