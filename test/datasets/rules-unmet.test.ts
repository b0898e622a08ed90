import { expect, test } from 'vitest';
import { ncdes } from '../../functions/datasets/ncdes.ts';
import { rulesUnmet } from '../../functions/datasets/stage-table.ts';

/** The key's two questions, cheapest first: does no hash repeat, and does no key repeat? */
test.each([
  { what: 'no hash repeats', answers: [true], unmet: [] },
  { what: 'two keys share a hash', answers: [false, true], unmet: [] },
  { what: 'a key repeats', answers: [false, false], unmet: ['duplicate-key'] },
])('where $what, the key is asked about $answers.length times', async ({ answers, unmet }) => {
  const left = [...answers];
  const database = {
    run: async () => {},
    rows: async () => [],
    only: async () => left.shift() ?? null,
    close: () => {},
  };

  const [extract] = ncdes.layouts;
  if (extract === undefined) throw new Error('the extract has a layout');
  expect((await rulesUnmet(database, extract)).map(({ rule }) => rule)).toEqual(unmet);
  expect(left).toEqual([]);
});
