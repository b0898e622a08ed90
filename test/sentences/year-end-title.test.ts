import { expect, test } from 'vitest';
import { yearEndTitle } from '../../functions/sentences/year-end-sentences.ts';

const chances = (...all: readonly (number | null)[]) => all.map((passesLower) => ({ passesLower }));
const confirmed = { lower: 0.4, upper: 0.6, status: 'confirmed', contractYear: '2025-26' } as const;

test.each([
  ['likely from 9 in 10', chances(0.9, 0.89, 0.1), 'England likely to pass 1 of 3 2025-26 thresholds'],
  ['one threshold', chances(0.95), 'England likely to pass 1 of 1 2025-26 threshold'],
  ['none is likely', chances(0.2, 0.5), 'England likely to pass 0 of 2 2025-26 thresholds'],
  ['no threshold is known of one', chances(1, null), 'England likely to pass 1 of 1 2025-26 threshold'],
  ['no threshold is known', chances(null, null), 'Where England would end the year'],
  ['no projection', [], 'Where England would end the year'],
])('%s: the title counts what is surely passed, in ten words or fewer', (_what, projections, title) => {
  expect(yearEndTitle(projections, [confirmed])).toBe(title);
  expect(title.split(' ').length).toBeLessThanOrEqual(10);
});

test('thresholds that are not confirmed are called so', () => {
  expect(yearEndTitle(chances(0.9, 0.1, 0.2), [{ ...confirmed, status: 'unverified' }])).toBe(
    'England likely to pass 1 of 3 unconfirmed 2025-26 thresholds',
  );
});

test('thresholds of several years have none in the title', () => {
  const earlier = { ...confirmed, contractYear: '2024-25' };
  expect(yearEndTitle(chances(0.9, 0.1), [confirmed, earlier])).toBe(
    'England likely to pass 1 of 2 thresholds',
  );
});
