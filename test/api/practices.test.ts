import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { PracticeListQuestion } from '../../functions/questions/practice-list/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  app = createApp({ reader: createReleaseReader(store), log: () => undefined });
});

async function found(query: string) {
  const answer = await app.request(`/v1/practices?${query}`);
  return PracticeListQuestion.answer.parse(await answer.json()).data;
}

describe('a search for a practice', () => {
  test.each([
    ['by its name', 'q=old quay'],
    ['with a slip', 'q=old qauy'],
    ['by its code', 'q=x10001'],
  ])('%s finds the network it belongs to', async (_how, query) => {
    const { practices } = await found(query);

    expect(practices[0]).toEqual({
      code: 'X10001',
      name: 'Old Quay Surgery',
      network: { code: 'U10000', name: 'Fleet Valley PCN' },
      networkKnown: true,
      patients: 9_000,
      reports: true,
    });
  });

  test('says of a practice that it belongs to no network', async () => {
    const { practices } = await found('q=wandering');
    expect(practices).toMatchObject([{ name: 'The Wandering Practice', network: null, patients: null }]);
  });

  test('counts all that it finds and gives one page of them', async () => {
    expect(await found('pageSize=2&page=2')).toMatchObject({ total: 3, practices: [{ code: 'X10003' }] });
  });

  test('finds none in a month whose members the release does not hold', async () => {
    expect(await found('month=2026-03&q=quay')).toMatchObject({ total: 0, practices: [] });
  });
});

test('practices are a table too', async () => {
  const csv = await (await app.request('/v1/practices.csv?q=quay')).text();
  const [head, ...rows] = csv.split('\r\n');
  expect(head).toMatch(/^month,code,name,network,network_name,patients,reports/);
  expect(rows[0]).toMatch(/^2026-07,X10001,Old Quay Surgery,U10000,Fleet Valley PCN,9000,true/);
  expect(rows[1]).toMatch(/^2026-07,X10002,Quayside Medical Centre,U10003,Thorn Valley PCN,7500,true/);
});
