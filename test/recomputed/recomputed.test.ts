import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runOver } from '../steps/pipeline-harness.ts';
import { recompute } from './recompute.ts';

test('SQL over the files as they were received comes to every figure that a release publishes', async () => {
  const folder = await temporaryFolder();
  const [data, store] = [join(folder, 'data'), join(folder, 'store')];
  // The end of a contract year: most practices have reported, and thresholds and points are verified.
  const { files } = await generateEngland({
    out: data,
    months: 2,
    lastMonth: '2026-03',
    seed: 2026,
    shape: '2026-27',
    scale: 0.05,
  });
  await runOver(
    store,
    files.map((file) => join(data, file)),
    undefined,
    new Date().toISOString(),
  );

  const compared = await recompute(data, store, join(folder, 'work'));

  expect(compared.length).toBeGreaterThanOrEqual(40);
  expect(compared.filter(({ figures }) => figures === 0).map(({ kind }) => kind)).toEqual([]);
  expect(
    compared.flatMap(({ kind, disagreements }) => disagreements.map((one) => `${kind}: ${one}`)),
  ).toEqual([]);
}, 300_000);
