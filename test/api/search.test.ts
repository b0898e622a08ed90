import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { SearchQuestion } from '../../functions/questions/search/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSurgeries } from '../fixtures/releases/surgeries.ts';

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSurgeries(store);
  app = createApp({ reader: createReleaseReader(store), log: () => undefined });
});

async function found(query: string) {
  return SearchQuestion.answer.parse(await (await app.request(`/v1/search?${query}`)).json()).data;
}

describe('GET /v1/search', () => {
  test('finds networks, surgeries, boards and indicators of the newest month', async () => {
    expect((await found('q=valley')).places).toMatchObject([
      { kind: 'pcn', code: 'U10001', name: 'Fleet Valley PCN' },
    ]);
    expect((await found('q=old quay')).places[0]).toMatchObject({
      kind: 'practice',
      code: 'X10001',
      within: [{ kind: 'pcn', code: 'U10001' }, { kind: 'icb' }, { kind: 'region' }],
    });
    expect((await found('q=can04')).places[0]).toMatchObject({ kind: 'indicator', code: 'CAN04' });
  });

  test('finds the surgeries of a postcode by its first half, and refuses a whole one', async () => {
    expect((await found('postcode=LE5')).places).toMatchObject([{ kind: 'postcode', code: 'LE5', holds: 3 }]);
    expect((await app.request('/v1/search?postcode=LE5%204LJ')).status).toBe(400);
  });

  test('sends no more than was asked for, nor more than eight', async () => {
    expect((await found('q=pcn&limit=1')).places).toHaveLength(1);
    expect((await app.request('/v1/search?q=pcn&limit=9')).status).toBe(400);
  });

  test('finds nothing for nothing', async () => {
    expect(await found('')).toMatchObject({ total: 0, places: [] });
  });

  test('is a table too', async () => {
    const csv = await (await app.request('/v1/search.csv?q=marlow')).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'month,kind,code,name,within,holds,membership_basis,release,synthetic',
      '2026-07,pcn,U10002,Marlow Central PCN,QHM,4,as-was,1,true',
    ]);
  });
});
