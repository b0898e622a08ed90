import { describe, expect, test } from 'vitest';
import type { TeamRow } from '../../../functions/assessment/workforce/read-teams.ts';
import { workforceView } from '../../../functions/questions/workforce/make.ts';
import { WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { loadWorkforceRoles } from '../../../functions/specification/workforce-roles.ts';
import { monthOf, type TestNetwork } from '../../assessment/month-of.ts';
import { censusOf } from '../../assessment/workforce/census-of.ts';

const roles = loadWorkforceRoles();

function row(area_kind: TeamRow['area_kind'], area_code: string, more: Partial<TeamRow> = {}): TeamRow {
  return {
    area_kind,
    area_code,
    staff_group: 'Other Direct Patient Care staff',
    staff_role: 'Pharmacists',
    census_date: '2026-06-30',
    fte: 10,
    posts: 12,
    ...more,
  };
}

function viewOf(networks: readonly TestNetwork[], rows: readonly TeamRow[]): WorkforceView {
  const month = monthOf(networks);
  return WorkforceView.parse(workforceView('as-was', month, censusOf(month, rows), roles));
}

function network(view: WorkforceView, code: string) {
  return view.networks.find((candidate) => candidate.code === code);
}

describe('a network’s team', () => {
  test('is its full-time equivalents for each 10,000 registered patients', () => {
    const view = viewOf([{ code: 'U00001', patients: 40_000 }], [row('pcn', 'U00001')]);
    // 10 / 40,000 × 10,000 = 2.5
    expect(network(view, 'U00001')?.total).toEqual({ state: 'shown', fte: 10, per10000: 2.5 });
  });

  test('has no rate where nobody knows how many are registered', () => {
    const view = viewOf([{ code: 'U00001', patients: null }], [row('pcn', 'U00001')]);
    expect(network(view, 'U00001')?.total).toEqual({ state: 'shown', fte: 10, per10000: null });
  });

  test('that is not in the census is not recorded, which is not a team of 0', () => {
    const view = viewOf([{ code: 'U00001' }, { code: 'U00002' }], [row('pcn', 'U00001')]);
    expect(network(view, 'U00002')).toMatchObject({
      total: { state: 'none-recorded', fte: null, per10000: null },
      groups: [],
    });
    expect(view.keyPoints.join(' ')).toContain('1 of 2 networks have no staff recorded');
  });

  test.each([
    [7, 'hidden'],
    [8, 'shown'],
  ])('of %i people is %s', (posts, state) => {
    const view = viewOf([{ code: 'U00001' }, { code: 'U00002' }], [row('pcn', 'U00001', { posts })]);
    expect(network(view, 'U00001')?.total.state).toBe(state);
  });

  test('of contracted services alone is shown, since they name nobody', () => {
    const view = viewOf([{ code: 'U00001' }], [row('pcn', 'U00001', { posts: null })]);
    expect(network(view, 'U00001')?.total.state).toBe('shown');
  });

  test('says which role groups it has and never the hours of one role', () => {
    const rows = [
      row('pcn', 'U00001'),
      row('pcn', 'U00001', {
        staff_group: 'Directors',
        staff_role: 'Medical Clinical Director (GP)',
        posts: 1,
      }),
    ];
    const view = viewOf([{ code: 'U00001' }], rows);
    expect(network(view, 'U00001')?.groups).toEqual(['clinical-directors', 'pharmacy']);
  });
});

describe('a hidden team cannot be worked out', () => {
  test('from its ICB: where it would be the only one hidden there, another is hidden too', () => {
    const networks = ['U00001', 'U00002', 'U00003'].map((code) => ({ code }));
    const rows = [
      row('pcn', 'U00001', { fte: 2, posts: 3 }),
      row('pcn', 'U00002', { fte: 20, posts: 25 }),
      row('pcn', 'U00003', { fte: 30, posts: 38 }),
      row('icb', 'QA1', { fte: 52, posts: 66 }),
      row('region', 'Y61', { fte: 52, posts: 66 }),
      row('england', 'ENG', { fte: 52, posts: 66 }),
    ];
    const view = viewOf(networks, rows);
    expect(networks.map(({ code }) => network(view, code)?.total.state)).toEqual([
      'hidden',
      'hidden',
      'shown',
    ]);
    expect(view.areas.find(({ kind }) => kind === 'england')?.total).toMatchObject({
      state: 'shown',
      fte: 52,
    });
  });
});

describe('a network that no ICB is known of, as where no practice map was taken in,', () => {
  const states = (posts: readonly number[]) => {
    const networks = posts.map((_, i) => ({ code: `U0000${i + 1}`, icb: null, region: null }));
    const rows = [
      ...posts.map((of, i) => row('pcn', `U0000${i + 1}`, { posts: of })),
      row('england', 'ENG', { fte: 10 * posts.length, posts: posts.reduce((sum, of) => sum + of, 0) }),
    ];
    return viewOf(networks, rows).networks.map(({ total }) => total.state);
  };

  test('is hidden too where few people make its team, and another with it that England would give it away by', () => {
    expect(states([3, 25, 38])).toEqual(['hidden', 'hidden', 'shown']);
  });

  test('is shown where none is small', () => {
    expect(states([8, 25])).toEqual(['shown', 'shown']);
  });
});

describe('regions', () => {
  test('differ most in the role group whose rates lie furthest apart', () => {
    const networks = [
      { code: 'U00001', icb: 'QA1', region: 'Y61', patients: 10_000 },
      { code: 'U00002', icb: 'QB2', region: 'Y62', patients: 20_000 },
    ];
    const paramedics = { staff_role: 'Paramedics' };
    const rows = [
      row('region', 'Y61', { fte: 10, posts: 20 }),
      row('region', 'Y62', { fte: 10, posts: 20 }),
      row('region', 'Y61', { ...paramedics, fte: 1, posts: 20 }),
      row('region', 'Y62', { ...paramedics, fte: 8, posts: 20 }),
      ...networks.map(({ code }) => row('pcn', code)),
    ];
    // Pharmacy 10 and 5 for each 10,000; paramedics 1 and 4.
    expect(viewOf(networks, rows).recruitment).toEqual([
      {
        group: 'pharmacy',
        most: { region: 'Y61', per10000: 10 },
        least: { region: 'Y62', per10000: 5 },
        gap: 5,
        networksWithout: 0,
      },
      {
        group: 'paramedics',
        most: { region: 'Y62', per10000: 4 },
        least: { region: 'Y61', per10000: 1 },
        gap: 3,
        networksWithout: 2,
      },
    ]);
  });
});

describe('team size beside progress', () => {
  const networks = Array.from({ length: 30 }, (_, i) => ({
    code: `U000${10 + i}`,
    patients: 10_000,
    progress: i / 30,
  }));
  const teamOf = (fte: (i: number) => number) =>
    networks.map(({ code }, i) => row('pcn', code, { fte: fte(i), posts: 20 }));

  test('is said to go together where the interval is on one side of 0', () => {
    const view = viewOf(
      networks,
      teamOf((i) => 10 + i + (i % 3)),
    );
    expect(view.teamAndProgress.rho).toBeGreaterThan(0.9);
    expect(view.keyPoints.at(-1)).toMatch(
      /larger teams tend to have made more progress .* a link, not a cause/,
    );
  });

  test('is not said to where the interval holds 0', () => {
    const view = viewOf(
      networks,
      teamOf((i) => 10 + ((i * 7) % 11)),
    );
    expect(view.keyPoints.at(-1)).toMatch(/^There is no clear link/);
  });

  test('leaves out networks that are not ranked', () => {
    const unranked = networks.map((each) => ({ ...each, status: 'provisional' as const }));
    const { teamAndProgress } = viewOf(
      unranked,
      teamOf((i) => i + 1),
    );
    expect(teamAndProgress).toMatchObject({ rho: null, networks: 0 });
    expect(teamAndProgress.reason).toMatch(/Fewer than 20/);
  });
});

describe('a release without usable figures still has the view, with reasons', () => {
  test.each([
    ['no census', [{ code: 'U00001' }], []],
    ['no network', [], []],
    [
      'all teams equal',
      Array.from({ length: 25 }, (_, i) => ({ code: `U000${10 + i}` })),
      Array.from({ length: 25 }, (_, i) => row('pcn', `U000${10 + i}`, { posts: 20 })),
    ],
    ['no progress', [{ code: 'U00001', progress: null }], [row('pcn', 'U00001')]],
  ])('%s', (_what, networks, rows) => {
    const view = viewOf(networks, rows);
    expect(view.teamAndProgress.rho).toBeNull();
    expect(view.teamAndProgress.reason).not.toBeNull();
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  });
});
