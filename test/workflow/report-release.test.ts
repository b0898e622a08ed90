import { expect, test } from 'vitest';
import { reportRelease } from '../../functions/workflow/report-release.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from '../reports/ten-networks.ts';

const clock = { now: () => '2026-08-28T09:30:00.000Z' };
const choices = { site: 'https://progress.example', embargo: null };
const failing = () => Promise.reject(new RangeError('planted'));

test('a report that cannot be made keeps no download from being written, and is said to have failed', async () => {
  const store = memoryObjectStore();
  const { release } = await publishTenNetworks(store);
  const written: number[] = [];
  const writeTables = async (_store: unknown, { release: number }: { readonly release: number }) => {
    written.push(number);
    return { isNew: true };
  };
  const task = reportRelease(choices, failing, writeTables);
  await expect(task({ store, clock }, { release })).rejects.toThrow('planted');
  expect(written).toEqual([release]);
});

test('downloads that cannot be written leave the report kept', async () => {
  const store = memoryObjectStore();
  const { release } = await publishTenNetworks(store);
  const task = reportRelease(
    choices,
    async () => [{ path: 'report.html', bytes: new Uint8Array([1]) }],
    failing,
  );
  await expect(task({ store, clock }, { release })).rejects.toThrow('planted');
  const kept = await store.list('reports/');
  expect(kept.length).toBeGreaterThan(1);
});
