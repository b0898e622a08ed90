import { expect, test } from 'vitest';
import { scenarioTitle } from '../../functions/sentences/policy-sentences.ts';

const balanced = { gap: 0.6, interval: { lower: 0.58, upper: 0.62 } };

test.each([
  ['a wider gap', { gap: 0.7, interval: { lower: 0.68, upper: 0.72 } }, 'The gap would be 10 points wider'],
  [
    'a narrower gap',
    { gap: 0.5, interval: { lower: 0.48, upper: 0.52 } },
    'The gap would be 10 points narrower',
  ],
  [
    'intervals that touch',
    { gap: 0.64, interval: { lower: 0.62, upper: 0.66 } },
    'No clear change in the gap under this policy',
  ],
  ['no interval', { gap: 0.9, interval: null }, 'No clear change in the gap under this policy'],
  ['no gap', { gap: null, interval: null }, 'We cannot give a gap under this policy'],
])('%s beside the balanced policy: %s', (_what, under, title) => {
  expect(scenarioTitle(balanced, under)).toBe(title);
});

test('without a balanced gap there is nothing to compare with', () => {
  expect(scenarioTitle(undefined, balanced)).toBe('A gap of 60 points');
});
