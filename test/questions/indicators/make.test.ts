import { describe, expect, test } from 'vitest';
import type { ScoringRule } from '../../../functions/assessment/scoring-rules.ts';
import { Month } from '../../../functions/contracts/codes.ts';
import { indicatorsView } from '../../../functions/questions/indicators/make.ts';
import { IndicatorsView } from '../../../functions/questions/indicators/question.ts';
import { indicatorOf } from '../../../functions/specification/indicator-of.ts';
import { loadSpecification } from '../../../functions/specification/load-specification.ts';

const specification = loadSpecification();

function listed(codes: Readonly<Record<string, readonly [contractYear: string, code: string]>>) {
  const rules = new Map(
    Object.entries(codes).map(([month, [contractYear, code]]) => {
      const rule: ScoringRule = {
        definition: indicatorOf(specification, contractYear, code),
        range: null,
        points: null,
      };
      return [Month.parse(month), new Map([[code, rule]])] as const;
    }),
  );
  return IndicatorsView.parse(indicatorsView(specification, rules)).indicators;
}

describe('the indicators of a release', () => {
  test('are listed once a contract year, with their months and thresholds', () => {
    const found = listed({
      '2025-06': ['2025-26', 'CAN04'],
      '2025-07': ['2025-26', 'CAN04'],
      '2026-07': ['2026-27', 'CAN04'],
    });
    expect(found.map(({ contractYear, months }) => [contractYear, months])).toEqual([
      ['2025-26', ['2025-06', '2025-07']],
      ['2026-27', ['2026-07']],
    ]);
    expect(found[0]).toMatchObject({
      lowerThreshold: 0.65,
      upperThreshold: 0.8,
      thresholdStatus: 'secondary',
    });
    expect(found[1]).toMatchObject({ lowerThreshold: null, thresholdStatus: null });
  });

  test('that are not in the specification are shown and said to be never scored', () => {
    expect(listed({ '2026-07': ['2026-27', 'XX99'] })).toMatchObject([
      { code: 'XX99', specified: false, polarity: 'none', months: ['2026-07'] },
    ]);
  });

  test('include improvements and declarations that no file feeds, with why and without months', () => {
    const found = listed({ '2022-12': ['2022-23', 'NCD001'] });
    // CVD-02: an improvement of 0.4 to 0.8 percentage points on the hypertension register's prevalence.
    expect(found.find(({ policyCode }) => policyCode === 'CVD-02')).toMatchObject({
      code: 'NCD015',
      kind: 'improvement',
      lowerThreshold: 0.004,
      upperThreshold: 0.008,
      months: [],
      whyNotFed: expect.stringContaining('QOF'),
    });
    expect(found.find(({ policyCode }) => policyCode === 'ACC-05')).toMatchObject({
      code: 'ACC-05',
      kind: 'binary',
      whyNotFed: expect.stringContaining('declaration'),
    });
    expect(found.find(({ code }) => code === 'NCD001')?.whyNotFed).toBeUndefined();
  });

  test('include those of the contract years held alone', () => {
    expect(listed({ '2026-07': ['2026-27', 'CAN04'] })).toHaveLength(1);
  });
});
