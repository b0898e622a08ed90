import { expect, test } from 'vitest';
import { deprivationTitle } from '../../functions/sentences/deprivation-title.ts';

test.each([
  ['a slope above 0', 0.2, { lower: 0.1, upper: 0.3 }, 'Less deprived networks stand higher'],
  ['a slope below 0', -0.2, { lower: -0.3, upper: -0.1 }, 'More deprived networks stand higher'],
  [
    'an interval that holds 0',
    0.2,
    { lower: -0.1, upper: 0.5 },
    'No difference by deprivation beyond chance',
  ],
  ['no interval', 0.2, null, 'No difference by deprivation beyond chance'],
  ['no slope', null, null, 'Not told by deprivation'],
])('%s is told as what it is', (_what, sii, siiInterval, title) => {
  expect(deprivationTitle({ unit: 'score', sii, siiInterval })).toBe(title);
});
