import { expect, test } from 'vitest';
import { scenarioTitle } from '../../functions/sentences/policy-sentences.ts';

const balanced = { gap: 0.6, change: null };
const moved = (by: number, reach = 0.02) => ({
  gap: 0.6 + by,
  change: { by, interval: { lower: by - reach, upper: by + reach } },
});

test.each([
  ['a wider gap', moved(0.1), 'The gap would be 10 points wider'],
  ['a narrower gap', moved(-0.1), 'The gap would be 10 points narrower'],
  ['a difference that may be 0', moved(0.02), 'No clear change in the gap under this policy'],
  // Of the same networks: two gaps whose own intervals overlap may differ for certain.
  ['a small difference that every draw shows', moved(0.03, 0.005), 'The gap would be 3 points wider'],
  [
    'a difference without an interval',
    { gap: 0.9, change: { by: 0.3, interval: null } },
    'No clear change in the gap under this policy',
  ],
  ['a release that did not test it', { gap: 0.9 }, 'A gap of 90 points'],
  ['no gap', { gap: null, change: null }, 'We cannot give a gap under this policy'],
])('%s beside the balanced policy: %s', (_what, under, title) => {
  expect(scenarioTitle(balanced, under)).toBe(title);
});

test('without a balanced gap there is nothing to compare with', () => {
  expect(scenarioTitle(undefined, balanced)).toBe('A gap of 60 points');
});
