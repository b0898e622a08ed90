import { describe, expect, test } from 'vitest';
import {
  type JudgedIndicator,
  policyProgress,
} from '../../../functions/assessment/what-if/policy-progress.ts';
import { scenarioOf } from '../../../functions/assessment/what-if/scenario-of.ts';
import { Policy } from '../../../functions/contracts/policy.ts';
import { judgedIndicators, whatIfView } from '../../../functions/questions/what-if/make.ts';
import { WhatIfView } from '../../../functions/questions/what-if/question.ts';
import { loadPolicies } from '../../../functions/specification/policies.ts';
import { monthOf, resultOf } from '../../assessment/month-of.ts';
import { indicator, rulesOf, specification } from '../../assessment/rules-of.ts';
import * as fc from '../../property/fast-check.ts';

const policies = loadPolicies();

function policy(id: string, more: Partial<Policy> = {}): Policy {
  const found = policies.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no policy ${id}`);
  return { ...found, ...more };
}

/** Scored from 0 at a rate of 0 to 1 at a rate of 1, so that a rate is its own score. */
function judged(name: string, rate: number | null, more: Partial<JudgedIndicator> = {}): JudgedIndicator {
  return {
    indicator: name,
    rate,
    range: { lower: 0, upper: 1, against: 'contract' },
    serviceArea: 'Cancer',
    isPayment: true,
    points: null,
    isFirstYear: false,
    ...more,
  };
}

describe('progress under a policy', () => {
  const five = [0.1, 0.2, 0.6, 0.8, 1].map((rate, i) => judged(`A${i}`, rate));

  test('best three of five leaves out the two where the network stands lowest', () => {
    // (0.6 + 0.8 + 1) / 3
    expect(policyProgress(policy('best-three-of-five'), five)?.progress).toBeCloseTo(0.8, 12);
  });

  test('best three of five keeps more than half of any number, rounded up', () => {
    expect(policyProgress(policy('best-three-of-five'), five.slice(0, 1))?.indicators).toBe(1);
    expect(policyProgress(policy('best-three-of-five'), five.slice(0, 4))?.indicators).toBe(3);
  });

  test('the contract weighs payment indicators by their points', () => {
    const two = [
      judged('A', 1, { points: 30 }),
      judged('B', 0, { points: 10 }),
      judged('C', 0.5, { isPayment: false, points: 100 }),
    ];
    expect(policyProgress(policy('contract'), two)?.progress).toBe(0.75);
  });

  test('balanced counts each service area the same, however many indicators it has', () => {
    const three = [judged('A', 1), judged('B', 0), judged('C', 1, { serviceArea: 'Access' })];
    // Cancer (1 + 0) / 2 = 0.5 and Access 1: 0.75.
    expect(policyProgress(policy('balanced'), three)?.progress).toBe(0.75);
  });

  test('first-year leniency counts a new indicator only where it helps', () => {
    const low = [judged('A', 0.5), judged('New', 0.1, { isFirstYear: true })];
    const high = [judged('A', 0.5), judged('New', 0.9, { isFirstYear: true })];
    expect(policyProgress(policy('first-year-leniency'), low)?.progress).toBe(0.5);
    expect(policyProgress(policy('first-year-leniency'), high)?.progress).toBe(0.7);
  });

  test('first-year leniency never leaves a network lower than balanced', () => {
    const each = fc.record({
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      isFirstYear: fc.boolean(),
      serviceArea: fc.constantFrom('A', 'B', 'C'),
    });
    fc.assert(
      fc.property(fc.array(each, { minLength: 1, maxLength: 8 }), (all) => {
        const indicators = all.map((more, i) => judged(`I${i}`, more.rate, more));
        const balanced = policyProgress(policy('balanced'), indicators)?.progress ?? 0;
        const lenient = policyProgress(policy('first-year-leniency'), indicators)?.progress ?? 0;
        expect(lenient).toBeGreaterThanOrEqual(balanced - 1e-9);
      }),
    );
  });

  test('local weights are the network’s own, and without any there is nothing to say', () => {
    const two = [judged('A', 1), judged('B', 0)];
    const weights = new Map([
      ['A', 1],
      ['B', 3],
    ]);
    expect(policyProgress(policy('local-weights'), two, weights)?.progress).toBe(0.25);
    expect(policyProgress(policy('local-weights'), two)).toBeNull();
  });

  test('other thresholds score the same rate anew', () => {
    const other = policy('balanced', { thresholds: [{ indicator: 'A', lower: '0.2', upper: '0.6' }] });
    expect(policyProgress(other, [judged('A', 0.4)])?.progress).toBeCloseTo(0.5, 12);
  });

  test('nothing known gives no number', () => {
    for (const each of policies) expect(policyProgress(each, [judged('A', null)])).toBeNull();
  });
});

describe('a policy file', () => {
  test('keeps its review date, its source and the sentence that says why', () => {
    for (const each of policies) {
      expect(each.reviewBy > each.reviewed).toBe(true);
      expect(each.why.length).toBeGreaterThan(20);
    }
  });

  test.each([
    ['that keeps all it chooses from', { best: { keep: 5, of: 5 } }],
    ['whose thresholds are one number', { thresholds: [{ indicator: 'A', lower: '0.5', upper: '0.50' }] }],
  ])('%s is refused', (_what, more) => {
    expect(Policy.safeParse({ ...policy('balanced'), ...more }).success).toBe(false);
  });
});

describe('a month under every policy', () => {
  const rules = rulesOf(indicator('2026-27', 'HI03'), indicator('2026-27', 'CAN04'));
  const ranged = new Map(
    [...rules].map(([code, rule]) => [
      code,
      { ...rule, range: { lower: 0, upper: 1, against: 'benchmark' as const } },
    ]),
  );
  const indicators = judgedIndicators(specification, '2026-07', ranged);
  const networks = Array.from({ length: 30 }, (_, i) => ({
    code: `U${10_000 + i}`,
    progress: i / 30,
    results: [resultOf('HI03', i, 30), resultOf('CAN04', i, 30)],
  }));
  const viewOf = (some: typeof networks, weights = new Map<string, Map<string, number>>()) =>
    WhatIfView.parse(whatIfView('as-was', monthOf(some), indicators, policies, weights));
  const scenario = (id: string) => viewOf(networks).scenarios.find(({ policy: { id: own } }) => own === id);

  test('has the gap that fifths of six give', () => {
    // Mean of 24 to 29 over 30 less mean of 0 to 5 over 30 = 24 / 30.
    expect(scenario('balanced')?.gap).toBeCloseTo(0.8, 12);
    expect(scenario('balanced')).toMatchObject({ higher: 0, lower: 0, gain: [], lose: [] });
  });

  test('gives no gap by points that nobody has verified', () => {
    expect(scenario('contract')).toMatchObject({ gap: null, networks: 0 });
    expect(scenario('contract')?.reason).toMatch(/No points of this contract year/);
  });

  test('sets no network against another by weights of its own', () => {
    const weights = new Map(networks.map(({ code }) => [code, new Map([['HI03', 1]])]));
    const local = viewOf(networks, weights).scenarios.find(({ policy: { id } }) => id === 'local-weights');
    expect(local).toMatchObject({ networks: 30, gap: null, gain: [], lose: [] });
    expect(local?.reason).toMatch(/not set against each other/);
  });

  test('says who stands elsewhere under it', () => {
    // Balanced progress as ranked runs against HI03, so that by HI03 alone the order turns over.
    const turned = networks.map((network, i) => ({ ...network, progress: 1 - i / 30 }));
    const best = viewOf(turned).scenarios.find(({ policy: { id } }) => id === 'best-three-of-five');
    expect(best?.gain[0]).toEqual({ code: 'U10029', from: 0, to: 1 });
    expect(best?.lose[0]).toEqual({ code: 'U10000', from: 1, to: 0 });
    expect(best).toMatchObject({ higher: 12, lower: 12 });
  });

  test.each([
    ['no network', []],
    ['one network', networks.slice(0, 1)],
    [
      'all equal',
      networks.map((network) => ({ ...network, progress: 0.5, results: [resultOf('HI03', 1, 2)] })),
    ],
    ['nothing known', networks.map((network) => ({ ...network, results: [] }))],
  ])('%s: no number that is none', (_what, some) => {
    const view = viewOf(some);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
    for (const { gap, reason } of view.scenarios) expect(gap === null).toBe(reason !== null);
  });
});

describe('who stands in another fifth under a policy', () => {
  test('is nobody of those who share the top of both, however many share the second', () => {
    // Nine of thirty reach 1 under the policy: OHID's rule leaves its top fifth empty, and they stay the most progressed.
    const networks = Array.from({ length: 30 }, (_, i) => ({
      code: `U${10_000 + i}`,
      patients: null,
      balanced: i / 30,
      under: i > 20 ? 1 : i / 30,
    }));
    expect(scenarioOf(policy('best-three-of-five'), networks)).toMatchObject({ higher: 3, lower: 0 });
  });
});
