import { expect, test } from 'vitest';
import { type AreaTold, areaTitle } from '../../functions/sentences/area-sentences.ts';
import { exampleArea } from '../fixtures/releases/publish-example.ts';

const told = (within: Partial<NonNullable<AreaTold['within']>> | null): AreaTold => ({
  kind: 'icb',
  name: 'NHS North Coast Integrated Care Board',
  month: '2026-07',
  indicator: null,
  unit: 'score',
  own: 0.5,
  england: 0.5,
  networks: [exampleArea({ code: 'U10001', name: 'Fleet Valley PCN' })],
  within: within === null ? null : { ...GAP, ...within },
  englandGap: 0.6,
});
const GAP: NonNullable<AreaTold['within']> = {
  measure: 'progress-balanced',
  kind: 'icb',
  code: 'QHM',
  networks: 30,
  mean: 0.5,
  most: 0.75,
  least: 0.25,
  gap: 0.5,
  interval: { lower: 0.4, upper: 0.55 },
  p90p10: 0.5,
  reason: null,
};

test.each([
  ['below England’s', { lower: 0.4, upper: 0.55 }, 'Networks here are closer together than in England'],
  ['above England’s', { lower: 0.61, upper: 0.8 }, 'Networks here are further apart than in England'],
  ['round England’s', { lower: 0.5, upper: 0.7 }, 'The gap here is not clearly different from England’s'],
])('an area whose interval lies %s claims no more than that', (_where, interval, title) => {
  expect(areaTitle(told({ interval }))).toBe(title);
});

test('an area with too few networks for a gap says how many are ranked', () => {
  expect(areaTitle(told(null))).toBe('1 of its 1 networks is ranked');
});
