import { expect, test } from 'vitest';
import { policiesTitle } from '../../functions/sentences/policy-sentences.ts';

const under = (id: string, gap: number, reach: number | null = 0.02) => ({
  policy: { id },
  gap,
  interval: reach === null ? null : { lower: gap - reach, upper: gap + reach },
});
const balanced = under('balanced', 0.6);

test.each([
  [
    'one of two lies apart',
    [balanced, under('a', 0.7), under('b', 0.61)],
    'Some policies would clearly change the gap',
  ],
  ['the only other one does', [balanced, under('a', 0.5)], 'The other policy would clearly change the gap'],
  ['none does', [balanced, under('a', 0.63)], 'No policy clearly changes the gap'],
  ['nobody knows how sure it is', [balanced, under('a', 0.9, null)], 'No policy clearly changes the gap'],
  ['there is no other', [balanced], 'The gap under each policy'],
  ['there is nothing to hold them against', [under('a', 0.9)], 'The gap under each policy'],
])('where %s, the title claims no more than the intervals', (_what, scenarios, title) => {
  expect(policiesTitle(scenarios)).toBe(title);
  expect(title.split(' ').length).toBeLessThanOrEqual(10);
});
