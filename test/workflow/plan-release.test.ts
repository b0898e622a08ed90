import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { check } from '../../functions/steps/check.ts';
import { receive } from '../../functions/steps/receive.ts';
import { planRelease } from '../../functions/workflow/plan-release.ts';
import { extractCsv, twentyFiveNetworks } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const task = { execution: 'one', takeOver: false };

test('no release is planned while a file waits to be checked by newer rules, whose months it would lack', async () => {
  const [data, folder] = [await temporaryFolder(), await temporaryFolder()];
  const store = new FolderObjectStore(folder);
  const engine = await DuckDbQueryEngine.create(store);
  const clock = { now: () => '2026-08-28T09:30:00.000Z' };
  const services = { store, engine, clock, close: async () => engine.close() };
  for (const date of ['30/06/2026', '31/07/2026']) {
    const path = join(data, 'extract.csv');
    await writeFile(path, extractCsv(date, twentyFiveNetworks));
    await check(services, await receive(services, path));
  }
  expect(await planRelease(services, task)).toMatchObject({ state: 'build', months: ['2026-06', '2026-07'] });

  const [first = ''] = await store.list('checks/');
  await rename(join(folder, first), join(folder, first.replace(/\d+\.json$/, '1.json')));

  expect(await planRelease(services, { ...task, takeOver: true })).toEqual({ state: 'outdated' });
  await services.close();
});
