import { describe, expect, test } from 'vitest';
import type { MembershipBasis, Month } from '../../functions/contracts/codes.ts';
import { englandBuilder } from './build-england.ts';
import type { Placed, Spell, StagedEngland } from './staged-england.ts';

const build = englandBuilder();

/** The practice A1 reports in the month; the rest is what a test says. */
function england(month: Month, rest: Omit<StagedEngland, 'extracts'>): StagedEngland {
  const date = `${month}-28`;
  return { extracts: [{ date, figures: [{ practice: 'A1', numerator: 1, denominator: 2 }] }], ...rest };
}

async function placeOf(
  rest: Omit<StagedEngland, 'extracts'>,
  {
    month = '2026-02',
    basis = 'as-was',
    practice = 'A1',
  }: { month?: Month; basis?: MembershipBasis; practice?: string } = {},
) {
  const rows = await (await build(england(month, rest), month)).table('stg_practice_area', basis);
  return rows.find((row) => row['practice_code'] === practice);
}

describe('the network of a practice', () => {
  const moved: readonly Spell[] = [
    { practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2026-02-28' },
    { practice: 'A1', pcn: 'U2', from: '2026-03-01' },
  ];
  const rejoined: readonly Spell[] = [
    { practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2025-12-31' },
    { practice: 'A1', pcn: 'U2', from: '2026-01-01', to: '2026-03-31' },
    { practice: 'A1', pcn: 'U1', from: '2026-04-01' },
  ];
  const left: readonly Spell[] = [{ practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2026-02-27' }];

  test.each<[string, readonly Spell[], Month, string | null, string | null]>([
    ['on the last day of its spell is still the old one', moved, '2026-02', 'U1', 'U2'],
    ['in the month after a move is the new one', moved, '2026-03', 'U2', 'U2'],
    ['before it left and came back', rejoined, '2025-12', 'U1', 'U1'],
    ['while it was away', rejoined, '2026-02', 'U2', 'U1'],
    ['after it came back', rejoined, '2026-04', 'U1', 'U1'],
    ['the day after it left for none is none', left, '2026-02', null, null],
    ['before it closed stays with its last, as it is too', left, '2026-01', 'U1', 'U1'],
  ])('%s', async (_when, spells, month, asWas, asIs) => {
    expect((await placeOf({ spells }, { month }))?.['pcn_code']).toBe(asWas);
    expect((await placeOf({ spells }, { month, basis: 'as-is' }))?.['pcn_code']).toBe(asIs);
  });

  test('is none where the map says unallocated', async () => {
    const maps = [{ date: '2026-02-01', practices: [{ practice: 'A1', pcn: null }] }];
    expect(await placeOf({ maps })).toMatchObject({
      pcn_code: null,
      network: 'none',
      sub_icb_code: 'S1',
      icb_code: 'QA1',
    });
  });

  test('is not known where neither register nor map has been taken in, and the practice still reports', async () => {
    expect(await placeOf({})).toMatchObject({
      pcn_code: null,
      network: 'not-known',
      icb_code: null,
      reports: true,
    });
  });

  test('is that of a later map where the map is newer than the register', async () => {
    const spells = [{ practice: 'A1', pcn: 'U1', from: '2019-07-01' }];
    const maps = [{ date: '2026-02-01', practices: [{ practice: 'A1', pcn: 'U2' }] }];
    const rest = { spells, registerDate: '2024-10-31', maps };
    expect((await placeOf(rest))?.['pcn_code']).toBe('U2');
    expect((await placeOf(rest, { month: '2024-09' }))?.['pcn_code']).toBe('U1');
  });
});

describe('in a network, in none and not known are three', () => {
  const elsewhere: readonly Placed[] = [{ practice: 'B1', pcn: 'U1' }];
  const others: readonly Spell[] = [{ practice: 'B1', pcn: 'U1', from: '2019-07-01' }];
  const joinsLater: readonly Spell[] = [{ practice: 'A1', pcn: 'U1', from: '2026-06-01' }];

  test.each<[string, Omit<StagedEngland, 'extracts'>, string]>([
    ['the map does not list it', { maps: [{ date: '2026-02-01', practices: elsewhere }] }, 'not-known'],
    ['the register does not list it', { spells: others }, 'not-known'],
    [
      'the register does not list it and the map says that it is in none',
      { spells: others, maps: [{ date: '2026-02-01', practices: [{ practice: 'A1', pcn: null }] }] },
      'none',
    ],
    ['the register lists it of another time alone', { spells: joinsLater }, 'none'],
    [
      'the map has it',
      { maps: [{ date: '2026-02-01', practices: [{ practice: 'A1', pcn: 'U1' }] }] },
      'member',
    ],
  ])('%s', async (_what, rest, network) => {
    expect(await placeOf(rest)).toMatchObject({ network });
  });
});

describe('as membership is today', () => {
  const listed = (pcn: string | null) => [{ practice: 'A1', pcn }];
  const gone: readonly Placed[] = [{ practice: 'B1', pcn: 'U1' }];
  const register: readonly Spell[] = [{ practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2026-03-31' }];

  test('a practice that the newest map no longer lists stays with the network that the map of the month had it in', async () => {
    const maps = [
      { date: '2026-02-01', practices: listed('U1') },
      { date: '2026-07-01', practices: gone },
    ];
    expect(await placeOf({ maps }, { basis: 'as-is' })).toMatchObject({
      pcn_code: 'U1',
      network: 'member',
      has_closed: true,
    });
    expect(await placeOf({ maps })).toMatchObject({ pcn_code: 'U1', has_closed: false });
  });

  test('or with that of its last spell, where no map of the month is there', async () => {
    const maps = [{ date: '2026-07-01', practices: gone }];
    const rest = { spells: register, registerDate: '2026-03-31', maps };
    expect(await placeOf(rest, { basis: 'as-is' })).toMatchObject({ pcn_code: 'U1', has_closed: true });
  });

  test('one that is open and left all networks is in none', async () => {
    const maps = [{ date: '2026-07-01', practices: listed(null) }];
    const rest = { spells: register, registerDate: '2026-07-31', maps };
    expect(await placeOf(rest, { basis: 'as-is' })).toMatchObject({
      pcn_code: null,
      network: 'none',
      has_closed: false,
    });
  });

  test('one that was in none and has closed belonged to none', async () => {
    const maps = [
      { date: '2026-02-01', practices: listed(null) },
      { date: '2026-07-01', practices: gone },
    ];
    expect(await placeOf({ maps }, { basis: 'as-is' })).toMatchObject({ pcn_code: null, network: 'none' });
  });

  test('one that no source ever had is not known', async () => {
    const maps = [{ date: '2026-07-01', practices: gone }];
    expect(await placeOf({ maps }, { basis: 'as-is' })).toMatchObject({ network: 'not-known' });
  });
});

describe('a practice that does not report', () => {
  const spells: readonly Spell[] = [
    { practice: 'B1', pcn: 'U1', from: '2019-07-01' },
    { practice: 'C1', pcn: 'U1', from: '2019-07-01', to: '2025-12-31' },
  ];

  test('is listed while its membership lasts, and not once it has ended', async () => {
    const rows = await (await build(england('2026-02', { spells }), '2026-02')).table(
      'stg_practice_area',
      'as-was',
    );
    expect(rows.map((row) => `${row['practice_code']} ${row['reports']}`).sort()).toEqual([
      'A1 true',
      'B1 false',
    ]);
  });

  test('is not opened by a map of another date when the register says who was a member', async () => {
    const maps = [{ date: '2026-07-01', practices: [{ practice: 'N1', pcn: 'U1' }] }];
    expect(await placeOf({ spells, maps }, { practice: 'N1' })).toBeUndefined();
  });
});

describe('the areas of a practice', () => {
  const before: readonly Placed[] = [
    { practice: 'A1', pcn: 'U1', subIcb: '06L', icb: 'QJG', region: 'Y61' },
    { practice: 'B1', pcn: 'U2', subIcb: '06T', icb: 'QJG', region: 'Y61' },
  ];
  const after: readonly Placed[] = [
    { practice: 'A1', pcn: 'U1', subIcb: '06L', icb: 'T6Y0W', region: 'Y61' },
    { practice: 'B1', pcn: 'U2', subIcb: '06T', icb: 'D7T5G', region: 'Y61' },
  ];
  const maps = [
    { date: '2026-01-01', practices: before },
    { date: '2026-04-01', practices: after },
  ];

  // Suffolk and North East Essex was split between two new ICBs on 1 April 2026.
  test.each([
    ['2026-03', 'A1', 'as-was', 'QJG'],
    ['2026-03', 'A1', 'as-is', 'T6Y0W'],
    ['2026-03', 'B1', 'as-is', 'D7T5G'],
    ['2026-04', 'A1', 'as-was', 'T6Y0W'],
    ['2026-04', 'B1', 'as-was', 'D7T5G'],
  ] as const)('in %s, %s %s lies in the ICB %s', async (month, practice, basis, icb) => {
    expect(await placeOf({ maps }, { month, practice, basis })).toMatchObject({
      icb_code: icb,
      region_code: 'Y61',
    });
  });

  test('come from its own sub-ICB where it has closed and the map no longer has it', async () => {
    const spells = [{ practice: 'A1', pcn: 'U1', from: '2019-07-01', to: '2026-02-28', subIcb: '06L' }];
    const others = [
      { date: '2026-04-01', practices: [{ practice: 'Z1', pcn: 'U1', subIcb: '06L', icb: 'T6Y0W' }] },
    ];
    expect(await placeOf({ spells, maps: others })).toMatchObject({
      pcn_code: 'U1',
      sub_icb_code: '06L',
      icb_code: 'T6Y0W',
      region_code: 'Y61',
    });
  });

  test('are its own and not its network’s where the spell crosses a sub-ICB boundary', async () => {
    const spells = [{ practice: 'A1', pcn: 'U1', from: '2019-07-01', subIcb: 'S2' }];
    expect(await placeOf({ spells })).toMatchObject({ pcn_code: 'U1', sub_icb_code: 'S2' });
  });
});
