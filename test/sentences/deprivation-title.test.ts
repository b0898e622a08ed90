import { expect, test } from 'vitest';
import { deprivationTitle } from '../../functions/sentences/deprivation-sentences.ts';

test.each([
  ['a slope above 0', 0.2, { lower: 0.1, upper: 0.3 }, 'Networks in less deprived areas are higher'],
  ['a slope below 0', -0.2, { lower: -0.3, upper: -0.1 }, 'Networks in more deprived areas are higher'],
  ['an interval that holds 0', 0.2, { lower: -0.1, upper: 0.5 }, 'No clear link with deprivation'],
  ['no interval', 0.2, null, 'No clear link with deprivation'],
  ['no slope', null, null, 'Not enough data on deprivation'],
])('%s is told as what it is', (_what, sii, siiInterval, title) => {
  expect(deprivationTitle({ unit: 'score', sii, siiInterval })).toBe(title);
});
