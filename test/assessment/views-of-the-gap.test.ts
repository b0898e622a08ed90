import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { MonthAssessment } from '../../functions/assessment/assess-month.ts';
import type { OnceForMonth } from '../../functions/assessment/assessed.ts';
import { chanceView } from '../../functions/questions/chance/make.ts';
import { ChanceView } from '../../functions/questions/chance/question.ts';
import { funnelViews } from '../../functions/questions/funnel/make.ts';
import { FunnelQuestion, FunnelView } from '../../functions/questions/funnel/question.ts';
import { gapBreakdownView } from '../../functions/questions/gap-breakdown/make.ts';
import { GapBreakdownView } from '../../functions/questions/gap-breakdown/question.ts';
import { gapChangeView } from '../../functions/questions/gap-change/make.ts';
import { GapChangeView } from '../../functions/questions/gap-change/question.ts';
import { gapsWithinAreas } from '../../functions/questions/gap-within-areas/make.ts';
import { GapWithinAreasView } from '../../functions/questions/gap-within-areas/question.ts';
import { viewName } from '../../functions/questions/question.ts';
import { ranksViews } from '../../functions/questions/ranks/make.ts';
import { RanksView } from '../../functions/questions/ranks/question.ts';
import * as fc from '../property/fast-check.ts';
import { type ExampleNetwork, exampleAssessed, exampleMonth, exampleRules } from './example-england.ts';

// One indicator where less is better, and one range turned round with it.
const rules = exampleRules({ CAN04: [0.2, 0.8], HI03: [0, 1], SMR03: [0.6, 0.1] });
const CODES = [...rules.keys()];

const onceForMonth: OnceForMonth = async (_months, _what, _shape, make) => make();

/** Every view of the months, by name, with the contract it must keep. */
async function viewsOf(months: readonly MonthAssessment[]): Promise<readonly [string, z.ZodType, unknown][]> {
  const assessed = { ...exampleAssessed(months, rules), onceForMonth };
  return [
    ['chance', ChanceView, chanceView(assessed)],
    ['gap-change', GapChangeView, await gapChangeView(assessed)],
    ['gap-breakdown', GapBreakdownView, await gapBreakdownView(assessed)],
    ...[...gapsWithinAreas(assessed)].map(([{ month }, view]): [string, z.ZodType, unknown] => [
      `gaps within areas, ${month}`,
      GapWithinAreasView,
      view,
    ]),
    ...[...ranksViews(assessed)].map(([{ month, measure }, view]): [string, z.ZodType, unknown] => [
      `ranks on ${measure}, ${month}`,
      RanksView,
      view,
    ]),
    ...[...funnelViews(assessed)].map(([parts, view]): [string, z.ZodType, unknown] => [
      viewName(FunnelQuestion, { ...parts, basis: assessed.basis }),
      FunnelView,
      view,
    ]),
  ];
}

/** Names of views that break their contract (which refuses numbers that are not finite) or do not survive JSON. */
async function brokenIn(months: readonly MonthAssessment[]): Promise<readonly string[]> {
  return (await viewsOf(months))
    .filter(
      ([, contract, view]) =>
        !contract.safeParse(view).success || !isDeepStrictEqual(JSON.parse(JSON.stringify(view)), view),
    )
    .map(([name]) => name);
}

const england = (count: number, counts: (network: number) => ExampleNetwork['counts']): ExampleNetwork[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `U${10_001 + i}`,
    icb: `Q${i % 4}A`,
    region: `Y${i % 2}1`,
    counts: counts(i),
  }));

const years = (networks: readonly ExampleNetwork[]) =>
  (['2025-07', '2026-06', '2026-07'] as const).map((month) => exampleMonth(networks, rules, month));

describe('bad input gives a null with a reason, and never a number that is none', () => {
  test.each([
    ['no network', england(0, () => ({}))],
    ['one network', england(1, () => ({ CAN04: [5, 10] }))],
    ['one network of one patient', england(1, () => ({ CAN04: [1, 1] }))],
    ['networks that are all alike', england(30, () => ({ CAN04: [5, 10], HI03: [1, 4], SMR03: [2, 8] }))],
    ['networks of which nothing was published', england(30, () => ({ CAN04: null, HI03: null }))],
    ['networks without anybody eligible', england(30, () => ({ CAN04: [0, 0] }))],
    ['networks that all have nobody', england(30, () => ({ CAN04: [0, 10], HI03: [0, 10] }))],
    ['networks that all have everybody', england(30, () => ({ CAN04: [10, 10], HI03: [10, 10] }))],
    ['one network apart from the rest', england(30, (i) => ({ CAN04: [i === 0 ? 10 : 0, 10] }))],
    ['one practice in all of England', england(1, () => ({ CAN04: [3, 10], HI03: [0, 0], SMR03: null }))],
    [
      'networks of which too few patients reported',
      england(30, (i) => ({ CAN04: [i % 10, 10] })).map((network) => ({ ...network, reporting: 100 })),
    ],
    [
      'networks that lie nowhere',
      england(30, (i) => ({ CAN04: [i % 10, 10] })).map((network) => ({
        ...network,
        icb: null,
        region: null,
      })),
    ],
    [
      'networks without a known list',
      england(30, (i) => ({ CAN04: [i, 30] })).map((n) => ({ ...n, patients: null })),
    ],
  ])('%s', async (_what, networks) => {
    expect(await brokenIn(years(networks))).toEqual([]);
  });

  test('a single month has nothing before it', async () => {
    const months = years(england(30, (i) => ({ CAN04: [i, 30] }))).slice(-1);
    expect(await brokenIn(months)).toEqual([]);
    expect((await gapChangeView({ ...exampleAssessed(months, rules), onceForMonth })).changes).toEqual([]);
  });
});

const counts = fc.option(
  fc
    .nat({ max: 40 })
    .chain((denominator) => fc.tuple(fc.nat({ max: denominator }), fc.constant(denominator))),
  { freq: 8 },
);
const network = fc.record({
  counts: fc
    .tuple(counts, counts, counts)
    .map((own) => Object.fromEntries(own.map((each, i) => [CODES[i] ?? '', each]))),
  reporting: fc.constantFrom(10_000, 10_000, 10_000, 5_000),
  icb: fc.constantFrom('QA1', 'QB1', 'QC1', null),
  region: fc.constantFrom('Y11', 'Y21', null),
});
const month = fc
  .array(network, { minLength: 0, maxLength: 45 })
  .map((networks) => networks.map((each, i): ExampleNetwork => ({ code: `U${10_001 + i}`, ...each })));

describe('laws of the views', () => {
  test('every number of every view is finite, whatever was published', async () => {
    await fc.assert(
      fc.asyncProperty(month, month, async (then, now) => {
        const months = [exampleMonth(then, rules, '2025-07'), exampleMonth(now, rules, '2026-07')];
        expect(await brokenIn(months)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('the order in which networks come changes nothing', () => {
    fc.assert(
      fc.property(month, (networks) => {
        const plain = chanceView(exampleAssessed([exampleMonth(networks, rules)], rules));
        const turned = chanceView(exampleAssessed([exampleMonth(networks.toReversed(), rules)], rules));
        plain.points.forEach((point, i) => {
          const other = turned.points[i];
          expect(distance(other?.gapLeft, point.gapLeft)).toBeLessThan(1e-9);
          expect(distance(other?.noiseShare, point.noiseShare)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 15 },
    );
  });
});

/** 0 where both are missing, endless where one is. */
function distance(a: number | null | undefined, b: number | null): number {
  if (a === null && b === null) return 0;
  return a === null || b === null || a === undefined ? Number.POSITIVE_INFINITY : Math.abs(a - b);
}
