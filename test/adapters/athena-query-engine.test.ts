import { afterAll } from 'vitest';
import { createDuckDbBackend } from '../athena-endpoint/duckdb-backend.ts';
import { queryEngineContract } from '../contract/query-engine.contract.ts';
import { setUpAthena } from './athena-setup.ts';

let close = async () => {};
afterAll(() => close());

queryEngineContract('AthenaQueryEngine over DuckDB', async () => {
  const athena = await setUpAthena(createDuckDbBackend);
  close = athena.close;
  return { engine: athena.engineOf(), store: athena.store };
});
