import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { codeVersion } from '../../functions/runtime/code-version.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { runPipeline } from '../../functions/steps/run-pipeline.ts';
import {
  aMonthEarlier,
  extractCsv,
  mapCsv,
  twentyFiveNetworks,
  writeFiles,
} from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runMachine } from './local-machine.ts';
import { realHandlers } from './real-handlers.ts';

const files = {
  'NCDesJune26.csv': extractCsv('30/06/2026', aMonthEarlier),
  'NCDesJuly26.csv': extractCsv('31/07/2026', twentyFiveNetworks),
  'NCDesMay26.csv': extractCsv('31/05/2026', twentyFiveNetworks).replace('Numerator,7', 'Numerator,7.5'),
  'gp-reg-pat-prac-map.csv': mapCsv(twentyFiveNetworks),
};

test('the state machine and the laptop make the same release of the same files', async () => {
  const [deliveries, cloud, laptop] = [
    await temporaryFolder(),
    await temporaryFolder(),
    await temporaryFolder(),
  ];
  await writeFiles(join(deliveries, 'incoming'), files);
  const handlers = {
    ...(await realHandlers({ store: cloud, deliveries })),
    report: async () => ({ isNew: false }),
  };
  const delivered = Object.keys(files).map((name) => ({
    kind: 'delivery',
    key: `incoming/${name}`,
    version: 'v1',
  }));
  const { failure } = await runMachine({ files: delivered, takeOver: false }, handlers);
  expect(failure).toBeUndefined();

  // What was received and checked, and nothing that was made of it: the times of receipt are the same then.
  for (const taken of ['raw', 'receipts', 'staged', 'checks', 'quarantine'])
    await cp(join(cloud, taken), join(laptop, taken), { recursive: true });
  const store = new FolderObjectStore(laptop);
  const engine = await DuckDbQueryEngine.create(store);
  const clock = { now: () => '2026-08-28T09:30:00.000Z' };
  const services = { store, engine, clock, close: async () => engine.close() };
  const { release, isNew } = await runPipeline(services, [], { basis: 'as-was', codeVersion });
  await services.close();

  expect(isNew).toBe(true);
  const onAws = await newestRelease(new FolderObjectStore(cloud));
  expect(onAws?.months).toEqual(['2026-06', '2026-07']);
  expect({ ...release, publishedAt: null }).toEqual({ ...onAws, publishedAt: null });
});
