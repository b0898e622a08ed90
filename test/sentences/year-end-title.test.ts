import { expect, test } from 'vitest';
import { yearEndTitle } from '../../functions/sentences/year-end-sentences.ts';

const chances = (...all: readonly (number | null)[]) => all.map((passesLower) => ({ passesLower }));

test.each([
  ['likely from 9 in 10', chances(0.9, 0.89, 0.1), 'England likely to pass 1 of 3 lower thresholds'],
  ['one threshold', chances(0.95), 'England likely to pass 1 of 1 lower threshold'],
  ['none is likely', chances(0.2, 0.5), 'England likely to pass 0 of 2 lower thresholds'],
  ['no threshold is known of one', chances(1, null), 'England likely to pass 1 of 1 lower threshold'],
  ['no threshold is known', chances(null, null), 'Where England would end the year'],
  ['no projection', [], 'Where England would end the year'],
])('%s: the title counts what is surely passed, in ten words or fewer', (_what, projections, title) => {
  expect(yearEndTitle(projections)).toBe(title);
  expect(title.split(' ').length).toBeLessThanOrEqual(10);
});
