import { describe, expect, test } from 'vitest';
import type { PriorityRow } from '../../../functions/assessment/priority-rows.ts';
import { localPrioritiesView } from '../../../functions/questions/local-priorities/make.ts';
import { LocalPrioritiesView } from '../../../functions/questions/local-priorities/question.ts';
import { shareOfTarget } from '../../../functions/questions/local-priorities/target-result.ts';
import { declaredWeights } from '../../../functions/questions/what-if/make.ts';
import { monthOf, resultOf } from '../../assessment/month-of.ts';
import { indicator, rulesOf } from '../../assessment/rules-of.ts';

const row: PriorityRow = {
  pcn_code: 'U12345',
  as_at: '2026-07-31',
  priority: 'Children’s mental health',
  theme: 'Mental health',
  reason: 'Waits had grown',
  measure: 'Seen within four weeks',
  indicator: null,
  numerator: 60,
  denominator: 100,
  value: null,
  unit: null,
  direction: 'up',
  target: 0.8,
  weight: null,
  started: '2025-09-01',
  review_by: null,
  context: null,
};

function viewOf(rows: readonly PriorityRow[]): LocalPrioritiesView {
  const month = monthOf([
    {
      code: 'U12345',
      progress: 0.4,
      results: [resultOf('HI03', 30, 100, { interval: { lower: 0.219, upper: 0.396 } })],
    },
  ]);
  return LocalPrioritiesView.parse(
    localPrioritiesView('as-was', month, rows, rulesOf(indicator('2026-27', 'HI03'))),
  );
}

function measureOf(more: Partial<PriorityRow>) {
  return viewOf([{ ...row, ...more }]).networks[0]?.priorities[0]?.measures[0];
}

describe('a measure of a priority', () => {
  test.each<[string, Partial<PriorityRow>, string]>([
    ['60 of 100 against 0.80 lies wholly below', {}, 'not-yet'],
    ['78 of 100 against 0.80 cannot be told from it', { numerator: 78 }, 'near'],
    ['95 of 100 against 0.80 lies wholly above', { numerator: 95 }, 'reached'],
    [
      '62 days against 28, where less is better',
      { numerator: null, denominator: null, value: 62, target: 28, direction: 'down' },
      'not-yet',
    ],
    [
      '28 days against 28',
      { numerator: null, denominator: null, value: 28, target: 28, direction: 'down' },
      'reached',
    ],
    ['nobody eligible yet', { numerator: 0, denominator: 0 }, 'no-figure'],
    ['no figure yet', { numerator: null, denominator: null }, 'no-figure'],
    ['no target', { target: null }, 'no-target'],
  ])('%s: %s', (_what, more, standing) => {
    expect(measureOf(more)?.standing).toBe(standing);
  });

  test('that is an indicator has the indicator’s own figures and title', () => {
    const found = measureOf({
      measure: null,
      indicator: 'HI03',
      numerator: null,
      denominator: null,
      target: 0.75,
    });
    expect(found).toMatchObject({ numerator: 30, denominator: 100, value: 0.3, standing: 'not-yet' });
    expect(found?.measure).toBe(indicator('2026-27', 'HI03').title);
  });
});

test('a network’s own count of 1 to 7 people is hidden, and nothing is made of it', () => {
  const found = measureOf({ numerator: 3, denominator: 12 });
  expect(found).toMatchObject({
    state: 'suppressed',
    numerator: null,
    denominator: 10,
    value: null,
    interval: null,
    standing: 'no-figure',
  });
  expect(viewOf([{ ...row, numerator: 3, denominator: 12 }]).networks[0]?.localProgress).toBeNull();
});

describe('how far a measure has come', () => {
  test.each([
    [{ value: 0.6, target: 0.8, direction: 'up' }, 0.75],
    [{ value: 0.9, target: 0.8, direction: 'up' }, 1],
    [{ value: 56, target: 28, direction: 'down' }, 0.5],
    [{ value: 0, target: 28, direction: 'down' }, 1],
    [{ value: 0.6, target: 0, direction: 'up' }, null],
    [{ value: null, target: 0.8, direction: 'up' }, null],
  ] as const)('%o: %s', (measure, share) => {
    const found = shareOfTarget(measure);
    expect(found === null ? null : Number(found.toFixed(12))).toBe(share);
  });
});

describe('local progress', () => {
  const two = [
    { ...row, weight: 3 },
    { ...row, priority: 'Complex needs', theme: 'Adults with complex needs', numerator: 40, weight: 1 },
  ];

  test('is the network’s own weighted mean of how far each measure has come', () => {
    // 0.6 / 0.8 = 0.75 with weight 3, 0.4 / 0.8 = 0.5 with weight 1: (2.25 + 0.5) / 4 = 0.6875.
    const [network] = viewOf(two).networks;
    expect(network?.localProgress).toBeCloseTo(0.6875, 12);
    expect(network).toMatchObject({ measuresCounted: 2, measuresAll: 2, balancedProgress: 0.4 });
  });

  test('leaves out what cannot be measured, and says how much it rests on', () => {
    const [network] = viewOf([
      ...two,
      { ...row, priority: 'Later', numerator: null, denominator: null },
    ]).networks;
    expect(network?.localProgress).toBeCloseTo(0.6875, 12);
    expect(network).toMatchObject({ measuresCounted: 2, measuresAll: 3 });
    expect(network?.sentence).toContain('1 has no data or no target yet');
  });

  test.each([
    ['no measure has a figure', [{ ...row, numerator: null, denominator: null }]],
    ['every weight is 0', [{ ...row, weight: 0 }]],
  ])('is not known where %s', (_why, rows) => {
    const view = viewOf(rows);
    expect(view.networks[0]?.localProgress).toBeNull();
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  });

  test('ranks nobody: networks come in the order of their codes, and no sentence compares them', () => {
    const others = [row, { ...row, pcn_code: 'U12346', numerator: 99 }];
    const view = viewOf(others);
    expect(view.networks.map(({ code }) => code)).toEqual(['U12345', 'U12346']);
    expect(view.networks.map(({ sentence }) => sentence).join(' ')).not.toMatch(/than|rank|most|least/);
  });
});

test('a network that the month does not know is shown with what it chose', () => {
  const [network] = viewOf([{ ...row, pcn_code: 'U99999' }]).networks;
  expect(network).toMatchObject({ name: 'U99999', isKnown: false, balancedProgress: null });
});

test('themes count networks and priorities, not measures', () => {
  const rows = [row, { ...row, measure: 'Another measure' }, { ...row, pcn_code: 'U12346' }];
  expect(viewOf(rows).themes).toEqual([{ theme: 'Mental health', networks: 2, priorities: 2 }]);
});

test('without any file the view says so', () => {
  expect(viewOf([])).toMatchObject({ networks: [], themes: [] });
  expect(viewOf([]).reason).toMatch(/No network has sent/);
});

test('an indicator of two priorities weighs the sum of both, and one without a weight none', () => {
  const rows = [
    { pcn_code: 'U12345', indicator: 'HI03', weight: 2 },
    { pcn_code: 'U12345', indicator: 'HI03', weight: 1 },
    { pcn_code: 'U12345', indicator: 'CAN04', weight: null },
    { pcn_code: 'U12345', indicator: null, weight: 5 },
  ];
  expect([...(declaredWeights(rows).get('U12345') ?? [])]).toEqual([['HI03', 3]]);
});
