import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { indicatorOf } from '../../functions/specification/indicator-of.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { indicatorsInForce } from './indicators-in-force.ts';

const specification = loadSpecification();

describe('finding an indicator', () => {
  test.each([
    ['2022-23', 'VI-02', 'NCD003'],
    ['2023-24', 'VI-02', 'NCD003'],
    ['2024-25', 'VI-02', 'VI02'],
    ['2023-24', 'ACC-08', 'NCD026'],
    ['2023-24', 'EHCH-04', 'NCDMI198'],
    ['2023-24', 'ACC-10', 'NCDMI210'],
    ['2023-24', 'ACC-10b', 'NCDMI191'],
    ['2026-27', 'SMR-01A', 'SMR01A'],
  ])('in %s the papers say %s and the file says %s', (contractYear, policyCode, code) => {
    expect(indicatorOf(specification, contractYear, code)?.policyCode?.code).toBe(policyCode);
  });

  test.each([
    ['a code of another year', '2026-27', 'NCD003'],
    ['a code nobody published', '2026-27', 'XYZ99'],
    ['a year we do not hold', '2030-31', 'HI03'],
  ])('%s is not found', (_what, contractYear, code) => {
    expect(indicatorOf(specification, contractYear, code)).toBeUndefined();
  });

  test('a policy code that is matched by description says that it is inferred', () => {
    expect(indicatorOf(specification, '2022-23', 'NCD103')?.policyCode).toEqual({
      code: 'CVD-05',
      status: 'inferred',
    });
    expect(indicatorOf(specification, '2022-23', 'NCDMI004')?.policyCode).toBeNull();
  });

  test('no two indicators of a year claim one policy code', () => {
    for (const { indicators } of specification.years) {
      const codes = indicators.flatMap(({ policyCode }) => (policyCode === null ? [] : [policyCode.code]));
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});

describe('indicators of a month', () => {
  test.each([
    ['2024-08', ['CAN01', 'CAN02']],
    ['2024-09', ['CAN03', 'CAN04']],
  ] as const)('%s publishes the stool test as %j', (month, expected) => {
    const cancer = indicatorsInForce(specification, month).filter(
      ({ serviceArea }) => serviceArea === 'Cancer',
    );
    expect(cancer.map(({ code }) => code).sort()).toEqual(expected);
  });

  test('NCD123 begins in June 2023', () => {
    const has = (month: Month) =>
      indicatorsInForce(specification, month).some(({ code }) => code === 'NCD123');
    expect([has('2023-05'), has('2023-06')]).toEqual([false, true]);
  });

  test('a month we do not hold has none', () => {
    expect(indicatorsInForce(specification, '2031-01')).toEqual([]);
  });
});
