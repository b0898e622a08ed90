import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { type MonthRows, readMonthRows } from '../../functions/assessment/month-rows.ts';
import { monthInputs } from '../../functions/catalogue/month-inputs.ts';
import type { MembershipBasis, Month } from '../../functions/contracts/codes.ts';
import { martTable } from '../../functions/models/mart-table.ts';
import { modelsVersion } from '../../functions/models/registry.ts';
import type { Row } from '../../functions/ports/query-engine.ts';
import { build } from '../../functions/steps/build.ts';
import { type StagedEngland, stageEngland } from './staged-england.ts';

/** A month built from a small England, to be asked for its tables. */
export interface BuiltEngland {
  /** Every row of a model of one basis, or of a table that has none. */
  table(name: string, basis?: MembershipBasis): Promise<readonly Row[]>;
  rows(basis: MembershipBasis): Promise<MonthRows>;
}

/** Builds months with DuckDB in one folder that goes when the file's tests are done. */
export function englandBuilder(): (england: StagedEngland, month?: Month) => Promise<BuiltEngland> {
  const opened = open();
  afterAll(async () => {
    const { folder, engine } = await opened;
    engine.close();
    await rm(folder, { recursive: true, force: true });
  });
  return async (england, month = '2026-07') => {
    const { store, engine } = await opened;
    const catalogue = await stageEngland(store, england);
    const manifest = await build({ store, engine }, monthInputs(catalogue, month, modelsVersion()));
    return {
      table: (name, basis) =>
        engine.select({
          sql: `select * from ${name}${basis === undefined ? '' : ' where basis = ?'}`,
          tables: { [name]: martTable(manifest, name) },
          params: basis === undefined ? [] : [basis],
        }),
      rows: (basis) => readMonthRows(engine, manifest, basis),
    };
  };
}

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-progress-models-'));
  const store = new FolderObjectStore(folder);
  return { folder, store, engine: await DuckDbQueryEngine.create(store) };
}
