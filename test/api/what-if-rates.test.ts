import { expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { WhatIfRatesQuestion } from '../../functions/questions/what-if-rates/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishWholeEngland } from '../fixtures/releases/whole-england.ts';

test('what a policy of one’s own is scored from is a table with a row a network and a column an indicator', async () => {
  const store = memoryObjectStore();
  await publishWholeEngland(store);
  const app = createApp({ reader: createReleaseReader(store), log: () => undefined });

  const { data } = WhatIfRatesQuestion.answer.parse(await (await app.request('/v1/what-if/rates')).json());
  const [head = '', ...rows] = (await (await app.request('/v1/what-if/rates.csv')).text())
    .trim()
    .split('\r\n');

  expect(data.indicators.length).toBeGreaterThan(0);
  expect(head).toMatch(`month,code,name,patients,balanced_progress,${data.indicators.join(',')},`);
  expect(rows).toHaveLength(data.codes.length);
  const [first] = data.rates;
  expect(rows[0]?.split(',').slice(5, 5 + data.indicators.length)).toEqual(
    first?.map((rate) => (rate === null ? '' : String(rate))),
  );
});
