import { describe, expect, test } from 'vitest';
import { spreadBins } from '../../functions/charts/spread-bins.ts';
import { array, assert, constantFrom, double, property, record } from '../property/fast-check.ts';

const middle = (value: number) => ({ value, group: 'middle' as const });

describe('spreadBins', () => {
  test('counts each network in the bin that starts at or below its value', () => {
    // From 0 to 1 in at most 50 bins: the narrowest round width is 0.05.
    const bins = spreadBins([middle(0), middle(0.049), middle(0.05), middle(1)]);

    expect(bins).toHaveLength(20);
    expect(bins[0]).toEqual({ from: 0, to: 0.05, least: 0, middle: 2, most: 0 });
    expect(bins[1]).toEqual({ from: 0.05, to: 0.1, least: 0, middle: 1, most: 0 });
    expect(bins.at(-1)).toEqual({ from: 0.95, to: 1, least: 0, middle: 1, most: 0 });
  });

  test('puts 0.3 in the bin from 0.3, whatever 0.3 / 0.1 makes of it', () => {
    const bins = spreadBins([middle(0), middle(0.3), middle(1)]);
    expect(bins.find(({ middle: count, from }) => count > 0 && from > 0 && from < 0.9)?.from).toBe(0.3);
  });

  test('keeps the fifths apart within one bin', () => {
    expect(
      spreadBins([
        { value: 0.5, group: 'least' },
        { value: 0.5, group: 'most' },
      ]),
    ).toEqual([{ from: 0.5, to: 0.501, least: 1, middle: 0, most: 1 }]);
  });

  test('has no bin where there is no network', () => {
    expect(spreadBins([])).toEqual([]);
  });

  test('loses no network, has at most 50 bins, and holds each value within its ends', () => {
    const networks = array(
      record({
        value: double({ min: 0, max: 1, noNaN: true }),
        group: constantFrom('least' as const, 'middle' as const, 'most' as const),
      }),
      { minLength: 1 },
    );
    assert(
      property(networks, (some) => {
        const bins = spreadBins(some);
        const counted = bins.reduce((sum, bin) => sum + bin.least + bin.middle + bin.most, 0);
        expect(counted).toBe(some.length);
        expect(bins.length).toBeLessThanOrEqual(50);
        expect(bins[0]?.from).toBeLessThanOrEqual(Math.min(...some.map(({ value }) => value)) + 1e-9);
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(Math.max(...some.map(({ value }) => value)) - 1e-9);
      }),
    );
  });
});
