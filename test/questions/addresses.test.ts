import { expect, test } from 'vitest';
import { AreasQuestion } from '../../functions/questions/areas/question.ts';
import { hrefOf } from '../../functions/questions/question.ts';
import { ShortfallQuestion } from '../../functions/questions/shortfall/question.ts';

test('whoever asks the same asks at the same address, in whatever order they say it', () => {
  const address = '/v1/areas.csv?release=3&basis=as-was&month=2026-07&kind=pcn&pageSize=50';
  expect(
    hrefOf(
      AreasQuestion,
      { release: 3, basis: 'as-was', month: '2026-07', kind: 'pcn', pageSize: 50, q: null },
      '.csv',
    ),
  ).toBe(address);
  expect(
    hrefOf(
      AreasQuestion,
      { pageSize: 50, kind: 'pcn', month: '2026-07', basis: 'as-was', release: 3 },
      '.csv',
    ),
  ).toBe(address);
});

test('what stands in the path is no parameter as well', () => {
  expect(hrefOf(ShortfallQuestion, { code: 'U20010', release: 3, basis: 'as-was', measure: 'CAN04' })).toBe(
    '/v1/shortfall/U20010?release=3&basis=as-was&measure=CAN04',
  );
});

test('nothing that is asked for is left out of an address without a word', () => {
  const ask = { release: 3, basis: 'as-was', sort: 'name' } as const;
  expect(() => hrefOf(AreasQuestion, ask)).toThrow('no address has a parameter sort');
});
