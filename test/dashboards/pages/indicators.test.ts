import { describe, expect, test } from 'vitest';
import { latestDefinitions } from '../../../dashboards/pages/indicators/latest-definitions.ts';
import { mapData } from '../../../dashboards/pages/indicators/map-data.ts';
import type { IndicatorSummary } from '../../../functions/contracts/views/indicators-view.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

const area = (code: string, kind: 'icb' | 'region', region: string | null, rate: number | null) =>
  exampleArea({ code, name: `Area ${code}`, kind, region, rates: { CAN04: rate } });

const regions = [area('Y58', 'region', null, 0.5), area('Y63', 'region', null, 0.6)];
const icbs = [
  area('QOX', 'icb', 'Y58', 0.1),
  area('QHM', 'icb', 'Y63', 0.4),
  area('QOQ', 'icb', 'Y63', 0.2),
  area('QF7', 'icb', 'Y63', 0.3),
  area('QWO', 'icb', 'Y63', null),
  area('QYG', 'icb', null, 0.4),
];

describe('a map of areas', () => {
  test('has ICBs below their regions, from north to south, those without a region last', () => {
    const { groups } = mapData(icbs, regions, 'icb', 'CAN04', 'Stool tests');
    expect(groups.map(({ name, tiles }) => [name, tiles.map(({ code }) => code)])).toEqual([
      ['Area Y63', ['QHM', 'QOQ', 'QF7', 'QWO']],
      ['Area Y58', ['QOX']],
      ['Region not known', ['QYG']],
    ]);
  });

  test('cuts values into quarters, equal ones together, and leaves out what has no figure', () => {
    const { groups } = mapData(icbs, regions, 'icb', 'CAN04', 'Stool tests');
    const quarters = new Map(
      groups.flatMap(({ tiles }) => tiles.map(({ code, quarter }) => [code, quarter])),
    );
    // In order 0.1, 0.2, 0.3, 0.4, 0.4: shares below are 0, 1/5, 2/5, 3/5 and 3/5.
    expect(quarters).toEqual(
      new Map([
        ['QHM', 3],
        ['QOQ', 1],
        ['QF7', 2],
        ['QWO', null],
        ['QOX', 1],
        ['QYG', 3],
      ]),
    );
  });

  test('has regions in one row, and says every figure in words', () => {
    const { groups, description } = mapData(regions, regions, 'region', 'CAN04', 'Stool tests, July 2026');
    expect(groups.map(({ tiles }) => tiles.map(({ code }) => code))).toEqual([['Y63', 'Y58']]);
    expect(description).toContain('Area Y58 50.0%');
  });
});

test('an indicator is named as its newest contract year names it', () => {
  const year = (contractYear: string, title: string): IndicatorSummary => ({
    contractYear,
    code: 'CAN04',
    policyCode: null,
    serviceArea: 'Cancer',
    description: title,
    kind: 'fraction',
    polarity: 'up',
    use: 'payment',
    specified: true,
    whyItMatters: null,
    lowerThreshold: null,
    upperThreshold: null,
    thresholdStatus: null,
    months: [],
    title,
  });
  const latest = latestDefinitions([year('2026-27', 'New'), year('2025-26', 'Old')]);
  expect([...latest.values()].map(({ title }) => title)).toEqual(['New']);
});
