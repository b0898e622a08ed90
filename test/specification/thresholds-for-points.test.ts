import { describe, expect, test } from 'vitest';
import { indicatorOf } from '../../functions/specification/indicator-of.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import {
  pointsForPayment,
  thresholdsForPoints,
} from '../../functions/specification/thresholds-for-points.ts';

const specification = loadSpecification();
const indicator = (contractYear: string, code: string) => {
  const found = indicatorOf(specification, contractYear, code);
  if (found === undefined) throw new Error(`no ${code} in ${contractYear}`);
  return found;
};

describe('thresholds that may decide points', () => {
  // ACC-08: PRN00157 page 18. CAN-02 and CAN-04: North Central London ICB and Greater Manchester Cancer Academy.
  // 2022/23: managementinpractice.com, thepharmacist.co.uk (from 26 September 2022), pulsetoday.co.uk.
  test.each([
    { contractYear: '2022-23', code: 'NCD002', lower: '0.80', upper: '0.86', status: 'secondary' },
    { contractYear: '2022-23', code: 'NCD003', lower: '0.57', upper: '0.90', status: 'secondary' },
    { contractYear: '2022-23', code: 'NCD001', lower: '0.008', upper: '0.012', status: 'secondary' },
    { contractYear: '2022-23', code: 'NCD103', lower: '0.70', upper: '0.95', status: 'secondary' },
    // The Pharmacist, quoting the indicator table of 31 March 2022; 40 to 60 was the letter of early March.
    { contractYear: '2022-23', code: 'NCD104', lower: '0.25', upper: '0.35', status: 'secondary' },
    { contractYear: '2022-23', code: 'NCD112', lower: '0.40', upper: '0.80', status: 'secondary' },
    { contractYear: '2023-24', code: 'NCD026', lower: '0.85', upper: '0.90', status: 'confirmed' },
    { contractYear: '2023-24', code: 'NCD123', lower: '0.65', upper: '0.80', status: 'secondary' },
    { contractYear: '2024-25', code: 'CAN02', lower: '0.65', upper: '0.80', status: 'secondary' },
    { contractYear: '2024-25', code: 'CAN04', lower: '0.65', upper: '0.80', status: 'secondary' },
    { contractYear: '2025-26', code: 'CAN04', lower: '0.65', upper: '0.80', status: 'secondary' },
  ])(
    '$code of $contractYear earns from $lower to $upper ($status)',
    ({ contractYear, code, ...expected }) => {
      expect(thresholdsForPoints(indicator(contractYear, code))).toMatchObject(expected);
    },
  );

  test.each([
    ['2023-24', 'NCD003'],
    ['2023-24', 'NCD004'],
    ['2023-24', 'NCD120'],
    ['2024-25', 'HI03'],
    ['2025-26', 'HI03'],
  ])('%s %s has unverified thresholds: shown, never scored', (contractYear, code) => {
    expect(indicator(contractYear, code).thresholds?.status).toBe('unverified');
    expect(thresholdsForPoints(indicator(contractYear, code))).toBeNull();
  });

  test('no threshold beyond those of this file is ever scored', () => {
    const scored = specification.years.flatMap(({ indicators }) =>
      indicators.filter((entry) => thresholdsForPoints(entry) !== null),
    );

    expect(scored).toHaveLength(11);
  });

  // 58 points in all less 22 for CAN-02 and CAN-04: primarycareit.co.uk and Greater Manchester Cancer Academy.
  test.each(['2024-25', '2025-26'])('HI-03 of %s carries 36 points, worked out and so paid on', (year) => {
    expect(pointsForPayment(indicator(year, 'HI03'))).toMatchObject({ value: 36, status: 'derived' });
  });

  test('unverified points are not paid, verified ones are', () => {
    expect(pointsForPayment(indicator('2023-24', 'NCD026'))?.value).toBe(71);
    expect(pointsForPayment(indicator('2023-24', 'NCD003'))).toBeNull();
    expect(pointsForPayment(indicator('2026-27', 'HI03'))).toBeNull();
  });
});
