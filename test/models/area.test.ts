import { describe, expect, test } from 'vitest';
import { englandBuilder } from './build-england.ts';
import type { Placed, StagedEngland } from './staged-england.ts';

const build = englandBuilder();

function onMap(practices: readonly Placed[], rest: Partial<StagedEngland> = {}): StagedEngland {
  const figures = practices.map(({ practice }) => ({ practice, numerator: 1, denominator: 2 }));
  return { extracts: [{ date: '2026-07-31', figures }], maps: [{ date: '2026-07-01', practices }], ...rest };
}

async function area(england: StagedEngland, code: string) {
  const rows = await (await build(england)).table('mart_area', 'as-was');
  return rows.find((row) => row['area_code'] === code);
}

describe('an area', () => {
  test('counts its practices and patients, and those that reported', async () => {
    const practices = ['A1', 'B1', 'C1', 'D1'].map((practice) => ({ practice, pcn: 'U1' }));
    const england = {
      ...onMap(practices, { patients: { A1: 500, B1: 1500, C1: 3000 } }),
      extracts: [
        {
          date: '2026-07-31',
          figures: [
            { practice: 'A1', numerator: 1, denominator: 2 },
            { practice: 'B1', indicator: 'HI03', numerator: 1, denominator: 2 },
            { practice: 'D1', numerator: 1, denominator: 2 },
          ],
        },
      ],
    };
    // D1 has no known list size: it counts as a practice and not as patients.
    expect(await area(england, 'U1')).toMatchObject({
      practices_open: 4,
      practices_reporting: 3,
      patients: 5000,
      patients_reporting: 2000,
      practices_without_list: 1,
      practices_in_no_network: 0,
      patients_in_no_network: null,
    });
  });

  test('has no known patients where no list size has been taken in, which is not none', async () => {
    expect(await area(onMap([{ practice: 'A1', pcn: 'U1' }]), 'U1')).toMatchObject({
      patients: null,
      patients_reporting: null,
    });
  });

  test('counts its practices in no network, and `U` is never a network of its own', async () => {
    const england = onMap(
      [
        { practice: 'A1', pcn: 'U1' },
        { practice: 'B1', pcn: null },
        { practice: 'C1', pcn: null, subIcb: 'S2', icb: 'QA2' },
      ],
      { patients: { A1: 100, B1: 20, C1: 3 } },
    );
    expect(await area(england, 'QA1')).toMatchObject({
      practices_in_no_network: 1,
      patients_in_no_network: 20,
    });
    expect(await area(england, 'ENG')).toMatchObject({
      practices_in_no_network: 2,
      patients_in_no_network: 23,
    });
    const networks = (await (await build(england)).table('mart_area', 'as-was')).filter(
      (row) => row['area_kind'] === 'pcn',
    );
    expect(networks.map((row) => row['area_code'])).toEqual(['U1']);
  });
});

describe('the areas a network lies in', () => {
  test('are those of most of its practices where it spans two ICBs', async () => {
    const england = onMap([
      { practice: 'A1', pcn: 'U1', subIcb: '15N', icb: 'QJK', region: 'Y58' },
      { practice: 'B1', pcn: 'U1', subIcb: '11N', icb: 'QT6', region: 'Y58' },
      { practice: 'C1', pcn: 'U1', subIcb: '11N', icb: 'QT6', region: 'Y58' },
    ]);
    expect(await area(england, 'U1')).toMatchObject({
      sub_icb_code: '11N',
      icb_code: 'QT6',
      region_code: 'Y58',
    });
    // Each ICB still counts only its own practices.
    expect(await area(england, 'QJK')).toMatchObject({
      practices_open: 1,
      icb_code: null,
      region_code: 'Y58',
    });
    expect(await area(england, 'QT6')).toMatchObject({ practices_open: 2 });
  });

  test('are those of the first code where it spans two evenly, whatever the order of the file', async () => {
    const practices = [
      { practice: 'A1', pcn: 'U1', subIcb: '15N', icb: 'QJK' },
      { practice: 'B1', pcn: 'U1', subIcb: '11N', icb: 'QT6' },
    ];
    expect(await area(onMap(practices), 'U1')).toMatchObject({ sub_icb_code: '11N' });
    expect(await area(onMap(practices.toReversed()), 'U1')).toMatchObject({ sub_icb_code: '11N' });
  });

  test('are none for England', async () => {
    expect(await area(onMap([{ practice: 'A1', pcn: 'U1' }]), 'ENG')).toMatchObject({
      sub_icb_code: null,
      icb_code: null,
      region_code: null,
    });
  });
});

describe('every practice', () => {
  test('counts once in each level that it has a place in', async () => {
    const england = onMap([
      { practice: 'A1', pcn: 'U1' },
      { practice: 'B1', pcn: null },
    ]);
    const rows = await (await build(england)).table('mart_area_member', 'as-was');
    const levels = (practice: string) =>
      rows.filter((row) => row['practice_code'] === practice).map((row) => String(row['area_kind']));
    expect(levels('A1').sort()).toEqual(['england', 'icb', 'pcn', 'region', 'sub-icb']);
    expect(levels('B1').sort()).toEqual(['england', 'icb', 'region', 'sub-icb']);
  });
});

describe('the name of an area', () => {
  test('is that of the newest map, though the month is older', async () => {
    const placed = [{ practice: 'A1', pcn: 'U1' }];
    const maps = [
      { date: '2026-07-01', practices: placed },
      { date: '2026-08-01', practices: placed },
    ];
    const names = await (await build({ ...onMap(placed), maps })).table('mart_area_name');
    expect(names.filter((row) => row['area_code'] === 'QA1')).toEqual([
      { area_kind: 'icb', area_code: 'QA1', area_name: 'ICB QA1 on 2026-08-01' },
    ]);
  });

  test('comes from the register where no map names it', async () => {
    const spells = [{ practice: 'A1', pcn: 'U7', from: '2019-07-01' }];
    const networks = [{ pcn: 'U7', opened: '2019-07-01' }];
    const england = { extracts: onMap([]).extracts, spells, networks };
    expect(await (await build(england)).table('mart_area_name')).toEqual(
      expect.arrayContaining([
        { area_kind: 'pcn', area_code: 'U7', area_name: 'U7 PCN' },
        { area_kind: 'sub-icb', area_code: 'S1', area_name: 'Sub-ICB S1' },
      ]),
    );
  });
});
