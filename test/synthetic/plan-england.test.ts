import { describe, expect, test } from 'vitest';
import { planEngland } from '../../functions/synthetic/plan-england.ts';

const plan = planEngland(7);
const open = plan.networks.filter((network) => network.practices > 0);
const practices = plan.practices.filter((practice) => !practice.isClosed);

describe('the invented England has the shape of the real one of July 2026', () => {
  test.each([
    // Patients Registered at a GP Practice, 1 July 2026: what, real figure, how near we want to be.
    { what: 'regions', ours: plan.regions.length, real: 7, within: 0 },
    { what: 'integrated care boards', ours: plan.icbs.length, real: 36, within: 0 },
    { what: 'sub-ICBs', ours: plan.subIcbs.length, real: 106, within: 0 },
    { what: 'networks', ours: open.length, real: 1_298, within: 0 },
    { what: 'practices', ours: practices.length, real: 6_139, within: 100 },
    {
      what: 'unallocated practices',
      ours: practices.filter((p) => p.network === null).length,
      real: 52,
      within: 0,
    },
    { what: 'patients', ours: sum(practices.map((p) => p.patients)), real: 63_436_508, within: 650_000 },
    {
      what: 'median network',
      ours: quantile(
        open.map((n) => n.patients),
        0.5,
      ),
      real: 45_139,
      within: 600,
    },
    {
      what: 'networks below 30,000',
      ours: open.filter((n) => n.patients < 30_000).length,
      real: 119,
      within: 12,
    },
    {
      what: 'networks of one practice',
      ours: open.filter((n) => n.practices === 1).length,
      real: 70,
      within: 2,
    },
    { what: 'most practices', ours: Math.max(...open.map((n) => n.practices)), real: 31, within: 0 },
  ])('$what: about $real', ({ ours, real, within }) => {
    expect(Math.abs(ours - real)).toBeLessThanOrEqual(within);
  });
});

describe('codes', () => {
  // Real codes of the practice map of July 2026 and the membership workbook of October 2024; the network codes are
  // those on either side of the runs of numbers we use.
  const REAL = new Set(
    (
      'A81001 B81097 Y08411 P81001 E81615 K82054 U22506 U23362 U41041 U41523 U73478 U73923 U89141 U07032 U41591 ' +
      '16C X2C4Y W2U3Z A3A8R D2P2L U2G6B 01T QHM QOX D7T5G S0E4D Z9B2Z Y56 Y58 Y59 Y60 Y61 Y62 Y63 ' +
      'E54000050 E38000247 E40000012'
    ).split(' '),
  );
  const areas = [...plan.regions, ...plan.icbs, ...plan.subIcbs];
  const codes = [
    ...plan.practices.map((practice) => practice.code),
    ...plan.networks.map((network) => network.code),
    ...areas.flatMap((area) => [area.code, area.onsCode]),
  ];

  test('have the form of real ones', () => {
    for (const { code } of plan.practices) expect(code).toMatch(/^X\d{5}$/);
    for (const { code } of plan.networks) expect(code).toMatch(/^U\d{5}$/);
    for (const { code, onsCode } of areas) {
      expect(code).toMatch(/^X[A-Z0-9]{2}([A-Z0-9]{2})?$/);
      expect(onsCode).toMatch(/^E(40|54|38)999\d{3}$/);
    }
  });

  test('belong to nobody real, and to one thing here', () => {
    for (const code of codes) expect(REAL.has(code)).toBe(false);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('networks stay inside the three runs that no real network uses', () => {
    for (const { code } of plan.networks) {
      const number = Number(code.slice(1));
      const inside = [
        [22_507, 23_361],
        [41_042, 41_522],
        [73_479, 73_922],
      ].some(([first = 0, last = 0]) => number >= first && number <= last);
      expect(inside).toBe(true);
    }
  });
});

test('a practice is never in two networks at once, and its spells are in order', () => {
  for (const spells of plan.spells) {
    spells.slice(1).forEach((spell, index) => {
      const before = spells[index]?.end;
      expect(before).toBeTypeOf('string');
      expect(spell.start > (before ?? '')).toBe(true);
    });
  }
});

test('memberships change as real ones do: mergers, movers, some who came back, some who cross a boundary', () => {
  const own = plan.spells.map((spells) => spells.map((spell) => spell.network));
  const crossing = plan.spells.flatMap((spells, practice) =>
    spells.filter(({ network }) => plan.networks[network]?.subIcb !== plan.practices[practice]?.subIcb),
  );

  expect(plan.networkDates.filter(({ close }) => close !== null).length).toBeGreaterThan(80);
  expect(own.filter((networks) => new Set(networks).size > 1).length).toBeGreaterThan(600);
  expect(own.filter(([first, second]) => first !== undefined && first === second).length).toBeGreaterThan(20);
  expect(crossing.length).toBeGreaterThan(8);
});

test('no membership of a network outlasts it', () => {
  const outlasting = plan.spells.flat().filter(({ network, end }) => {
    const close = plan.networkDates[network]?.close ?? null;
    return close !== null && (end === null || end > close);
  });

  expect(outlasting).toEqual([]);
});

test.each([0.001, 0.02, 0.3])('at %d of its size England still has seven regions with members', (scale) => {
  const small = planEngland(7, scale);

  expect(small.regions).toHaveLength(7);
  for (const region of small.regions.keys()) {
    expect(small.networks.some((network) => network.region === region && network.practices > 0)).toBe(true);
  }
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
}
