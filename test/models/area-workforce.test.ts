import { describe, expect, test } from 'vitest';
import { englandBuilder } from './build-england.ts';
import type { TeamRow } from './staged-england.ts';

const build = englandBuilder();

async function team(workforce: readonly TeamRow[] | undefined, kind: string, code: string) {
  const england = {
    extracts: [
      {
        date: '2026-07-31',
        figures: [
          { practice: 'A1', numerator: 1, denominator: 2 },
          { practice: 'B1', numerator: 1, denominator: 2 },
        ],
      },
    ],
    maps: [
      {
        date: '2026-07-01',
        practices: [
          { practice: 'A1', pcn: 'U1', icb: 'QA1', region: 'Y61' },
          { practice: 'B1', pcn: 'U2', icb: 'QB2', region: 'Y62' },
        ],
      },
    ],
    ...(workforce === undefined ? {} : { workforce }),
  };
  const rows = await (await build(england)).table('mart_area_workforce', 'as-was');
  return rows.filter((row) => row['area_kind'] === kind && row['area_code'] === code);
}

describe('a team', () => {
  test('adds up its employed and its contracted full-time equivalents, and counts only people who are named', async () => {
    const rows = await team(
      [
        { pcn: 'U1', role: 'Pharmacists', fte: 1.5, people: 2 },
        { pcn: 'U1', role: 'Pharmacists', fte: 0.25, people: null },
      ],
      'pcn',
      'U1',
    );
    expect(rows).toMatchObject([
      { staff_role: 'Pharmacists', fte: 1.75, contracted_fte: 0.25, posts: 2, networks: 1 },
    ]);
  });

  test('of contracted services alone has an unknown number of people', async () => {
    const rows = await team([{ pcn: 'U1', role: 'Paramedics', fte: 2, people: null }], 'pcn', 'U1');
    expect(rows).toMatchObject([{ fte: 2, contracted_fte: 2, posts: null }]);
  });

  test('that is not in the census has no row, which is not a team of 0', async () => {
    expect(await team([{ pcn: 'U1', role: 'Paramedics', fte: 2, people: 2 }], 'pcn', 'U2')).toEqual([]);
    expect(await team(undefined, 'england', 'ENG')).toEqual([]);
  });

  test('counts where the month’s practices put the network, though the census puts it elsewhere', async () => {
    const moved: TeamRow[] = [
      { pcn: 'U1', role: 'Paramedics', fte: 2, people: 2, icb: 'QB2', region: 'Y62' },
      { pcn: 'U2', role: 'Paramedics', fte: 1, people: 1, icb: 'QB2', region: 'Y62' },
    ];
    expect(await team(moved, 'icb', 'QA1')).toMatchObject([{ fte: 2, networks: 1 }]);
    expect(await team(moved, 'region', 'Y62')).toMatchObject([{ fte: 1, networks: 1 }]);
    expect(await team(moved, 'england', 'ENG')).toMatchObject([{ fte: 3, networks: 2, posts: 3 }]);
  });

  test('of a network that the month does not know counts where the census puts it, so that England holds', async () => {
    const unknown: TeamRow[] = [
      { pcn: 'U9', role: 'Paramedics', fte: 4, people: 4, icb: 'QB2', region: 'Y62' },
    ];
    expect(await team(unknown, 'region', 'Y62')).toMatchObject([{ fte: 4 }]);
    expect(await team(unknown, 'england', 'ENG')).toMatchObject([{ fte: 4 }]);
  });
});
