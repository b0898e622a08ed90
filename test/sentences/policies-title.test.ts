import { expect, test } from 'vitest';
import { policiesTitle } from '../../functions/sentences/policy-sentences.ts';

const under = (id: string, by: number | null, reach: number | null = 0.02) => ({
  policy: { id },
  gap: 0.6 + (by ?? 0),
  change:
    by === null ? null : { by, interval: reach === null ? null : { lower: by - reach, upper: by + reach } },
});
const balanced = under('balanced', null);

test.each([
  [
    'one of two clearly differs',
    [balanced, under('a', 0.1), under('b', 0.01)],
    'Some policies would clearly change the gap',
  ],
  ['the only other one does', [balanced, under('a', -0.1)], 'The other policy would clearly change the gap'],
  ['none does', [balanced, under('a', 0.02)], 'No policy clearly changes the gap'],
  ['nobody knows how sure it is', [balanced, under('a', 0.3, null)], 'No policy clearly changes the gap'],
  ['it was not tested', [balanced, under('a', null)], 'The gap under each policy'],
  ['there is no other', [balanced], 'The gap under each policy'],
  ['there is nothing to hold them against', [under('a', 0.3)], 'The gap under each policy'],
])('where %s, the title claims no more than the intervals', (_what, scenarios, title) => {
  expect(policiesTitle(scenarios)).toBe(title);
  expect(title.split(' ').length).toBeLessThanOrEqual(10);
});
