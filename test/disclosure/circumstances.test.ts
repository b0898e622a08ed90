import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../functions/assessment/circumstances/circumstances.ts';
import type { Row } from '../../functions/ports/query-engine.ts';
import {
  expectedProgressView,
  makeExpectedProgress,
} from '../../functions/questions/expected-progress/make.ts';
import type { ExpectedProgressView } from '../../functions/questions/expected-progress/question.ts';
import { makeSimilarNetworks } from '../../functions/questions/similar-networks/make.ts';
import { makeWorkforce } from '../../functions/questions/workforce/make.ts';
import { exampleAssessed } from '../assessment/example-england.ts';
import { monthOf } from '../assessment/month-of.ts';

const code = (i: number) => `U${10_000 + i}`;
const icbOf = (i: number) => `QA${i % 4}`;
/** A hundred networks; the first eight have teams of three people, two in each ICB. */
const networks = Array.from({ length: 100 }, (_, i) => ({
  code: code(i),
  icb: icbOf(i),
  region: 'Y61',
  patients: 20_000 + ((i * 7_919) % 40_000),
  practices: 1 + ((i * 5) % 9),
  progress: ((i * 37) % 101) / 101,
}));
const month = monthOf(networks);

/** Full-time equivalents of each team; what the first eight have is shifted about, two by two. */
const teams = (shift: number) =>
  networks.map((_, i) => (i < 8 ? 1.5 + (i < 4 ? shift : -shift) : 10 + ((i * 13) % 17)));

function circumstancesOf(fte: readonly number[]): readonly Circumstances[] {
  return networks.map(({ patients, practices }, i) => ({
    code: code(i),
    values: {
      patients,
      practices,
      deprivation: 12 + ((i * 11) % 60) / 2,
      aged65: 0.1 + ((i * 17) % 30) / 200,
      team: (10_000 * (fte[i] ?? 0)) / patients,
    },
    teamHidden: i < 8,
    practicesWithoutScore: 0,
  }));
}

/** A team for each 10,000 patients, from the fit and what else is published of the network. */
function solved(view: ExpectedProgressView, { code: of, values }: Circumstances): number | undefined {
  const found = view.residuals.find((residual) => residual.code === of);
  const team = view.coefficients.find(({ factor }) => factor === 'team');
  if (found === undefined || team === undefined || view.intercept === null) return undefined;
  const others = view.coefficients
    .filter(({ factor }) => factor !== 'team')
    .map(
      ({ factor, estimate, mean, standardDeviation }) =>
        (estimate * ((values[factor] ?? 0) - mean)) / standardDeviation,
    );
  const left = others.reduce((rest, part) => rest - part, found.expected - view.intercept);
  return team.mean + (left / team.estimate) * team.standardDeviation;
}

/** Everything that goes with teams, as it is stored. */
async function viewsOf(fte: readonly number[]): Promise<string> {
  const row = (area_kind: string, area_code: string, of: readonly number[]): Row => ({
    area_kind,
    area_code,
    staff_group: 'Other Direct Patient Care staff',
    staff_role: 'Pharmacists',
    census_date: '2026-06-30',
    fte: of.reduce((sum, i) => sum + (fte[i] ?? 0), 0),
    posts: of.reduce((sum, i) => sum + (i < 8 ? 3 : 20), 0),
  });
  const all = networks.map((_, i) => i);
  const icbs = ['QA0', 'QA1', 'QA2', 'QA3'];
  const tables: Readonly<Record<string, readonly Row[]>> = {
    mart_area_workforce: [
      ...all.map((i) => row('pcn', code(i), [i])),
      ...icbs.map((icb) =>
        row(
          'icb',
          icb,
          all.filter((i) => icbOf(i) === icb),
        ),
      ),
      row('region', 'Y61', all),
      row('england', 'ENG', all),
    ],
    mart_area: month.areas.map(({ area }) => ({
      area_kind: area.kind,
      area_code: area.code,
      icb_code: area.icb,
      region_code: area.region,
    })),
    mart_area_profile: circumstancesOf(fte).map(({ code: of, values }) => ({
      area_kind: 'pcn',
      area_code: of,
      practices: values.practices,
      patients: values.patients,
      practices_without_list: 0,
      practices_without_age: 0,
      patients_with_age: 1_000,
      patients_65_and_over: Math.round(1_000 * (values.aged65 ?? 0)),
      practices_without_score: 0,
      practices_not_weighed: 0,
      patients_with_score: values.patients,
      imd_score: values.deprivation,
      imd_year: 2025,
    })),
  };
  const assessed = {
    ...exampleAssessed([month], new Map()),
    choices: new Map(),
    inputs: new Map(),
    files: [],
    held: [],
    caveats: [],
    readMart: async (_month: string, _sql: string, [table]: readonly string[]) => tables[table ?? ''] ?? [],
    onceForMonth: async <Made>(
      _month: string | readonly string[],
      _what: string,
      _shape: unknown,
      make: () => Made | Promise<Made>,
    ) => make(),
  };
  const views: unknown[] = [];
  for (const make of [makeWorkforce, makeSimilarNetworks, makeExpectedProgress]) {
    if (make.from !== 'months') throw new RangeError('these are made of all months');
    for await (const [name, view] of make.views(assessed)) views.push([name, view]);
  }
  return JSON.stringify(views);
}

describe('a team that is hidden', () => {
  test('could be solved for to the last digit, if expected progress were fitted to it', () => {
    const circumstances = circumstancesOf(teams(0));
    const view = expectedProgressView('as-was', month, circumstances, new Map());
    for (const known of circumstances.slice(0, 8)) {
      expect(solved(view, known)).toBeCloseTo(known.values.team ?? Number.NaN, 9);
    }
  });

  test('is in nothing that is published: with hours shifted between hidden teams every figure is the same', async () => {
    const views = await viewsOf(teams(0));
    expect(views).toContain('"state":"hidden"');
    expect(views).toContain('"leftOut":8');
    expect(await viewsOf(teams(0.7))).toBe(views);
  });

  test('while a team that is shown does change what is published', async () => {
    const fte = teams(0);
    expect(await viewsOf(fte.with(50, 40))).not.toBe(await viewsOf(fte));
  });
});
