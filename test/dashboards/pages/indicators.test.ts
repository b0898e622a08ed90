import { describe, expect, test } from 'vitest';
import { mapData } from '../../../dashboards/pages/indicators/map-data.ts';
import { latestDefinitions } from '../../../functions/assessment/latest-definitions.ts';
import type { IndicatorSummary } from '../../../functions/questions/indicators/question.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

const area = (code: string, kind: 'icb' | 'region', region: string | null, rate: number | null) =>
  exampleArea({ code, name: `Area ${code}`, kind, region, rates: { CAN04: rate } });

const regions = [area('Y58', 'region', null, 0.5), area('Y63', 'region', null, 0.6)];
const shown = (level: 'icb' | 'region') =>
  ({
    level,
    indicator: 'CAN04',
    what: 'Stool tests, July 2026',
    england: 0.55,
    lessIsBetter: false,
    hrefOf: (code: string) => `/networks/${code}`,
  }) as const;

describe('a map of areas', () => {
  test('has the ICBs where they lie, each with its value and a link to its page', () => {
    const icbs = [area('QOX', 'icb', 'Y58', 0.1), area('QHM', 'icb', 'Y63', null)];

    const { tiles, description } = mapData(icbs, regions, shown('icb'));

    expect(tiles.map(({ code, label, value, href }) => [code, label, value, href])).toEqual([
      ['QOX', 'Bath & Wilts', 0.1, '/networks/QOX'],
      ['QHM', 'NE & Cumbria', null, '/networks/QHM'],
    ]);
    expect(description).toContain('Area QHM no figure');
  });

  test('lists ICBs that are on no map by region, from north to south, those without a region last', () => {
    const icbs = [
      area('QXX', 'icb', 'Y58', 0.1),
      area('QHM', 'icb', 'Y63', 0.4),
      area('QZZ', 'icb', null, 0.4),
    ];

    const { tiles } = mapData(icbs, regions, shown('icb'));

    expect(tiles.map(({ code, label, row }) => [code, label, row])).toEqual([
      ['QHM', 'QHM', 0],
      ['QXX', 'QXX', 1],
      ['QZZ', 'QZZ', 2],
    ]);
  });

  test('has regions in one row, and says every figure in words', () => {
    const { tiles, description } = mapData(regions, regions, shown('region'));

    expect(tiles.map(({ code, column, row }) => [code, column, row])).toEqual([
      ['Y63', 0, 0],
      ['Y58', 1, 0],
    ]);
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
