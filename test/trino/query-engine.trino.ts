import { afterAll, inject } from 'vitest';
import { setUpAthena } from '../adapters/athena-setup.ts';
import { queryEngineContract } from '../contract/query-engine.contract.ts';
import { createTrinoBackend } from './trino-backend.ts';

let close = async () => {};
afterAll(() => close());

queryEngineContract('AthenaQueryEngine over Trino', async () => {
  const athena = await setUpAthena((s3) => createTrinoBackend(inject('trinoUrl'), s3));
  close = athena.close;
  return { engine: athena.engineOf(), store: athena.store };
});
