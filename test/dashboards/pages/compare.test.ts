import { describe, expect, test } from 'vitest';
import {
  comparedIndicators,
  dumbbellData,
  progressLines,
} from '../../../dashboards/pages/compare/compare-data.ts';
import { comparedCodes, comparedHref } from '../../../dashboards/pages/compare/compared-networks.ts';
import type { AreaAnswer, IndicatorResult } from '../../../functions/questions/area/question.ts';

const address = (query: string) => new URL(`https://example.org/compare?${query}`);

describe('the networks of an address', () => {
  test.each([
    ['each once, in their order', 'networks=U10002,u10001,U10002', ['U10002', 'U10001']],
    [
      'no more than four',
      'networks=U10001,U10002,U10003,U10004,U10005',
      ['U10001', 'U10002', 'U10003', 'U10004'],
    ],
    ['nothing that is no code', 'networks=<b>,QHM,U1', []],
    ['none', '', []],
  ])('are %s', (_rule, query, codes) => {
    expect(comparedCodes(address(query))).toEqual(codes);
  });

  test('are written back without the search that found them', () => {
    expect(comparedHref(address('q=fleet&month=2026-06'), ['U10001'])).toBe(
      '/compare?month=2026-06&networks=U10001',
    );
    expect(comparedHref(address('networks=U10001'), [])).toBe('/compare');
  });
});

const result = (indicator: string, rate: number | null): IndicatorResult => ({
  month: '2026-07',
  indicator,
  numerator: null,
  denominator: null,
  count: null,
  rate,
  interval: rate === null ? null : { lower: rate - 0.01, upper: rate + 0.01 },
  suppressedPractices: 0,
  bounds: null,
  adjustments: null,
  grossRate: null,
  practices: 4,
  score: null,
  scoredAgainst: null,
});

const network = (code: string, name: string, results: IndicatorResult[]): AreaAnswer['data'] => ({
  area: { code, name, kind: 'pcn', subIcb: null, icb: null, region: null },
  months: [],
  results,
});

const networks = [
  network('U10001', 'Ashby', [result('HI03', 0), result('CAN04', 0.5), result('MISS1', null)]),
  network('U10002', 'Brook', [result('CAN04', 0.7)]),
];

describe('indicators side by side', () => {
  const indicators = comparedIndicators(networks, '2026-07', []);

  test('are those with a rate of any, in order, missing as missing and zero as zero', () => {
    expect(indicators.map(({ code, rates }) => [code, rates])).toEqual([
      ['CAN04', [0.5, 0.7]],
      ['HI03', [0, null]],
    ]);
  });

  test('have a mark for each rate, and no mark where there is none', () => {
    const { rows, description } = dumbbellData(indicators, ['Ashby', 'Brook']);
    expect(rows.map(({ marks }) => marks.map(({ series, value }) => [series, value]))).toEqual([
      [
        [0, 0.5],
        [1, 0.7],
      ],
      [[0, 0]],
    ]);
    expect(description).toContain('HI03 Ashby 0.0%, Brook no figure');
  });
});

test('a network without any progress is a line with no point, and is said', () => {
  expect(progressLines(networks.map((of) => ({ ...of, scaled: [] }))).description).toContain(
    'Ashby no figure, Brook no figure',
  );
});
