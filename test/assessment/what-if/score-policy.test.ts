import { describe, expect, test } from 'vitest';
import { whatIfRates } from '../../../functions/api/answering/what-if-rates.ts';
import { scoreInSteps, scorePolicy } from '../../../functions/assessment/what-if/score-policy.ts';
import { loadPolicies } from '../../../functions/specification/policies.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

const indicators = [
  {
    indicator: 'CAN04',
    title: 'Cancer',
    serviceArea: 'Cancer',
    isPayment: true,
    points: 10,
    isFirstYear: false,
    range: { lower: 0, upper: 1, against: 'contract' as const },
  },
  {
    indicator: 'SMR03',
    title: 'Reviews',
    serviceArea: 'Medicines',
    isPayment: true,
    points: 30,
    isFirstYear: false,
    range: { lower: 0, upper: 1, against: 'contract' as const },
  },
];

/** Twenty networks: 0 to 0.95 on the one indicator, 0.5 on the other, which the last has not reported. */
const areas = Array.from({ length: 20 }, (_, i) =>
  exampleArea({
    code: `U${20_000 + i}`,
    name: `Network ${i}`,
    progress: (i / 20 + 0.5) / 2,
    rates: i === 19 ? { CAN04: 0.95 } : { CAN04: i / 20, SMR03: 0.5 },
  }),
);
const rates = whatIfRates(
  {
    month: '2026-07',
    areas: [...areas, exampleArea({ code: 'U30000', name: 'Thin', status: 'provisional' })],
  },
  { indicators },
);
const policy = (id: string) => {
  const found = loadPolicies().find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no policy ${id}`);
  return found;
};

describe('what any policy is scored from', () => {
  test('holds ranked networks alone, with what they did not report as missing and not as zero', () => {
    expect(rates.codes).toHaveLength(20);
    expect(rates.rates[0]).toEqual([0, 0.5]);
    expect(rates.rates[19]).toEqual([0.95, null]);
  });
});

describe('a month scored anew', () => {
  test('weighs by points under the contract', () => {
    // Fifths of four networks. (10 x rate + 30 x 0.5) / 40: least 0.375 + mean(0, 1, 2, 3) / 80 = 0.39375;
    // most: networks 16 to 18 give 0.575, 0.5875 and 0.6, the last 0.95 on its one indicator: mean 0.678125.
    const { most, least, gap } = scorePolicy(policy('contract'), rates, indicators);
    expect([most, least, gap].map((value) => Number(value?.toFixed(6)))).toEqual([
      0.678125, 0.39375, 0.284375,
    ]);
  });

  test('says who would rise and fall beside the balanced policy', () => {
    const { lose, gain } = scorePolicy(policy('balanced'), rates, indicators);
    // The examples' own progress is what balanced gives, but for the last network, scored on one indicator: still first.
    expect([...gain, ...lose]).toEqual([]);
  });

  test('moves with other thresholds', () => {
    const strict = {
      ...policy('balanced'),
      thresholds: [{ indicator: 'CAN04', lower: '0.0', upper: '0.5' }],
    };
    expect(scorePolicy(strict, rates, indicators).most).toBeGreaterThan(
      scorePolicy(policy('balanced'), rates, indicators).most ?? Number.NaN,
    );
  });
});

describe('a month scored in steps', () => {
  const inSteps = () => {
    const steps = scoreInSteps(policy('balanced'), rates, indicators);
    for (let count = 0; ; count += 1) {
      const step = steps.next();
      if (step.done === true) return { count, scenario: step.value };
    }
  };

  test('is what it is at once, and what was drawn is not drawn again', () => {
    const [first, again] = [inSteps(), inSteps()];

    expect(first.scenario).toEqual(scorePolicy(policy('balanced'), rates, indicators));
    expect(again).toEqual({ count: 0, scenario: first.scenario });
  });
});
