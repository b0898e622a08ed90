import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readReportViews } from '../../functions/reports/report-views.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from './ten-networks.ts';

test('a view that the store has lost is an error of whoever asks, and never one that ends the program', async () => {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store);
  const name = 'funnel/2026-07/CAN04/as-was';
  const lost = { key: 'views/lost.json.gz', sha256: '0'.repeat(64), bytes: 1 };
  // A disk answers what is there later than what is not.
  const disk = {
    ...store,
    get: async (key: string) => {
      if (key !== lost.key) await setImmediate();
      return store.get(key);
    },
  };

  await expect(
    readReportViews(disk, { ...release, views: { ...release.views, [name]: lost } }, '2026-07'),
  ).rejects.toThrow(`stored view ${name} is missing`);
});
