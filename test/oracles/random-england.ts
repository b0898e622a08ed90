import type { PracticeFigures, Published, Spell, StagedEngland } from '../models/staged-england.ts';
import * as fc from '../property/fast-check.ts';

/** Service areas of the three indicators used, as the specification of 2026/27 has them. */
export const SERVICE_AREAS = {
  CAN04: 'Cancer',
  HI03: 'Tackling Health Inequalities',
  SMR01A: 'SMRs & Medicines Optimisation',
};

const NETWORKS = 24;
const day = fc.constantFrom('2026-04-30', '2026-06-30', '2026-07-30', '2026-07-31');

/** Two practices for each network and some more; members for good, movers, leavers, returners, and nobody's. */
export const randomEngland: fc.Arbitrary<StagedEngland> = fc
  .array(practice(), { minLength: 2 * NETWORKS, maxLength: 2 * NETWORKS + 12 })
  .map((practices) => {
    const named = practices.map((each, i) => ({ ...each, code: `X${10_000 + i}`, home: i % NETWORKS }));
    return {
      extracts: [{ date: '2026-07-31', figures: named.flatMap(figuresOf) }],
      spells: named.flatMap(spellsOf),
      patients: Object.fromEntries(
        named.flatMap(({ code, patients }) => (patients === null ? [] : [[code, patients]])),
      ),
    };
  });

function practice() {
  return fc.record({
    history: fc.constantFrom('stays', 'stays', 'stays', 'moved', 'left', 'returned', 'nobodys'),
    changed: day,
    away: fc.nat(NETWORKS - 1),
    patients: fc.option(fc.integer({ min: 500, max: 20_000 }), { freq: 12 }),
    reports: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
    figures: fc.tuple(figure(), figure(), figure()),
  });
}

function figure(): fc.Arbitrary<{ readonly numerator: Published; readonly denominator: Published } | null> {
  return fc.oneof(
    { weight: 8, arbitrary: proportion() },
    { weight: 1, arbitrary: fc.constant({ numerator: 0, denominator: '*' as const }) },
    { weight: 1, arbitrary: fc.constant({ numerator: 0, denominator: 0 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function proportion() {
  return fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([denominator, share]) => ({ numerator: Math.round(denominator * share), denominator }));
}

interface Named {
  readonly code: string;
  readonly home: number;
  readonly history: string;
  readonly changed: string;
  readonly away: number;
  readonly reports: boolean;
  readonly figures: readonly ({ readonly numerator: Published; readonly denominator: Published } | null)[];
}

function spellsOf({ code: practice, home, history, changed, away }: Named): readonly Spell[] {
  const [first, second] = [`U${10_000 + home}`, `U${10_000 + away}`];
  const from = '2019-07-01';
  const next = new Date(Date.parse(changed) + 86_400_000).toISOString().slice(0, 10);
  if (history === 'nobodys') return [];
  if (history === 'left') return [{ practice, pcn: first, from, to: changed }];
  if (history === 'moved')
    return [
      { practice, pcn: first, from, to: changed },
      { practice, pcn: second, from: next },
    ];
  if (history === 'returned')
    return [
      { practice, pcn: first, from, to: '2025-12-31' },
      { practice, pcn: second, from: '2026-01-01', to: changed },
      { practice, pcn: first, from: next },
    ];
  return [{ practice, pcn: first, from }];
}

function figuresOf({ code, reports, figures }: Named): readonly PracticeFigures[] {
  if (!reports) return [];
  return Object.keys(SERVICE_AREAS).flatMap((indicator, i) => {
    const found = figures[i];
    return found === null || found === undefined ? [] : [{ practice: code, indicator, ...found }];
  });
}
