import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { alertsView } from '../../functions/questions/alerts/make.ts';
import { AlertsQuestion } from '../../functions/questions/alerts/question.ts';
import { deprivationView } from '../../functions/questions/deprivation/make.ts';
import { DeprivationQuestion } from '../../functions/questions/deprivation/question.ts';
import { expectedProgressView } from '../../functions/questions/expected-progress/make.ts';
import { ExpectedProgressQuestion } from '../../functions/questions/expected-progress/question.ts';
import { fewestPatientsView } from '../../functions/questions/fewest-patients/make.ts';
import { FewestPatientsQuestion } from '../../functions/questions/fewest-patients/question.ts';
import { localIndicatorsView } from '../../functions/questions/local-indicators/make.ts';
import { LocalIndicatorsQuestion } from '../../functions/questions/local-indicators/question.ts';
import { localPrioritiesView } from '../../functions/questions/local-priorities/make.ts';
import { LocalPrioritiesQuestion } from '../../functions/questions/local-priorities/question.ts';
import { NetworkChangesQuestion } from '../../functions/questions/network-changes/question.ts';
import { whatIfView } from '../../functions/questions/what-if/make.ts';
import { WhatIfQuestion } from '../../functions/questions/what-if/question.ts';
import { loadPolicies } from '../../functions/specification/policies.ts';
import { monthOf, resultOf } from '../assessment/month-of.ts';
import { indicator, rulesOf, specification } from '../assessment/rules-of.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishExample } from '../fixtures/releases/publish-example.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

const store = memoryObjectStore();
const app = createApp({ reader: createReleaseReader(store), log: () => {} });

/** Sixty networks with a team, a list and a deprivation score, of which U10007 chose something for itself. */
const networks = Array.from({ length: 60 }, (_, i) => ({
  code: `U${10_000 + i}`,
  progress: ((i * 37) % 60) / 60,
  results: [resultOf('HI03', (i * 7) % 60, 60)],
}));
const measure = { measure: 'HI03', label: 'Health checks', unit: 'share', polarity: 'up' } as const;
const month = { ...monthOf(networks), measures: [measure] };
const rules = rulesOf(indicator('2026-27', 'HI03'));
const basis = 'as-was';

beforeAll(async () => {
  const first = await publishThreeNetworks(store);
  const quality = { view: 'quality', version: 1, basis, months: [], files: [], caveats: [] };
  await publishExample(
    store,
    { release: first.release + 1, months: ['2026-07'] },
    {
      [`quality/${basis}`]: quality,
      [`expected-progress/${basis}`]: expectedProgressView(
        basis,
        month,
        networks.map(({ code }, i) => ({
          code,
          values: { patients: 30_000 + i, deprivation: (i * 13) % 60, aged65: 0.18, practices: 5, team: 5 },
          teamHidden: false,
          practicesWithoutScore: 0,
        })),
        new Map(),
      ),
      [`deprivation/${basis}`]: {
        ...deprivationView(
          basis,
          month,
          networks.map(({ code }, i) => ({
            area_kind: 'pcn',
            area_code: code,
            practices: 4,
            patients: 10_000,
            practices_without_list: 0,
            practices_without_age: 0,
            patients_with_age: null,
            patients_65_and_over: null,
            practices_without_score: 0,
            practices_not_weighed: 0,
            patients_with_score: 10_000,
            imd_score: i,
            imd_year: 2025,
          })),
        ),
        slopes: [slopeOf('2026-06', 0.1), slopeOf('2026-07', 0.12)],
      },
      [`fewest-patients/${basis}`]: fewestPatientsView(basis, month),
      [`what-if/${basis}`]: whatIfView(basis, month, [], loadPolicies(), new Map()),
      [`local-priorities/${basis}`]: localPrioritiesView(
        basis,
        month,
        [
          {
            pcn_code: 'U10007',
            as_at: '2026-07-31',
            priority: 'Complex needs',
            theme: 'Adults with complex needs',
            reason: '=1+1 is what a spreadsheet would run',
            measure: 'With a plan',
            indicator: null,
            numerator: 148,
            denominator: 210,
            value: null,
            unit: null,
            direction: 'up',
            target: 0.9,
            weight: 3,
            started: null,
            review_by: null,
            context: null,
          },
        ],
        rules,
      ),
      [`local-indicators/${basis}`]: localIndicatorsView(basis, [
        {
          month: month.month,
          rows: [ownRow('OWN-A', 'U10007'), ownRow('OWN-A', 'U10008'), ownRow('OWN-B', 'U10008')],
        },
      ]),
      [`network-changes/${basis}`]: changes,
      [`alerts/${basis}`]: alertsView(basis, specification, [month], month, rules),
    },
  );
});

function slopeOf(of: string, sii: number) {
  const interval = { lower: sii - 0.01, upper: sii + 0.01 };
  const indices = { sii, siiInterval: interval, rii: 1 + sii, riiInterval: null };
  return { month: of, measure: 'HI03', networks: 60, ...indices, reason: null };
}

function ownRow(indicator: string, pcn_code: string) {
  const words = {
    title: indicator,
    definition: 'Counted over all',
    source: 'Synthetic',
    direction: 'up' as const,
  };
  return { ...words, indicator, pcn_code, numerator: 1, denominator: 2 };
}

/** Who takes part in two months of two ICBs, of which one network went from one to the other. */
const changes = {
  view: 'network-changes',
  version: 1,
  basis,
  opened: [{ code: 'U10059', name: 'New PCN', date: '2026-07-01' }],
  closed: [],
  changedArea: [
    { month: '2026-07', since: '2026-06', kind: 'icb', from: 'QAA', to: 'QBB', networks: ['U10003'] },
    { month: '2026-07', since: '2026-06', kind: 'region', from: 'Y01', to: 'Y02', networks: ['U10003'] },
  ],
  participation: (['2026-06', '2026-07'] as const).map((held) => ({
    month: held,
    areas: ['QAA', 'QBB'].map((code) => ({
      code,
      name: code,
      kind: 'icb',
      practices: 40,
      practicesInNoNetwork: 1,
      practicesNotKnown: 0,
      patients: 300_000,
      patientsInNoNetwork: 9_000,
      patientsNotKnown: 0,
    })),
  })),
};

describe('who takes part in networks, and how networks changed', () => {
  test('an ICB and a month give that row alone, and the networks that came or left', async () => {
    const answer = await app.request('/v1/network-changes?area=QBB&month=2026-07');
    const { data } = NetworkChangesQuestion.answer.parse(await answer.json());
    expect(data.participation).toHaveLength(1);
    expect(data.participation[0]?.areas.map(({ code }) => code)).toEqual(['QBB']);
    expect(data.changedArea.map(({ kind, to }) => [kind, to])).toEqual([['icb', 'QBB']]);
  });

  test('an area without practices is no empty list but not found', async () => {
    const answer = await app.request('/v1/network-changes?area=QZZ');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('QZZ') });
  });

  test.each([
    ['participation', 'month,code,name', 4],
    ['networks-opened', 'code,name', 1],
    ['networks-changed-area', 'month,since', 2],
  ])('the table of %s can be had as CSV', async (table, opening, rows) => {
    const answer = await app.request(`/v1/network-changes.csv?table=${table}`);
    const [head, ...lines] = (await answer.text()).trimEnd().split('\r\n');
    expect(head).toMatch(new RegExp(`^${opening}`));
    expect(lines).toHaveLength(rows);
    expect(answer.headers.get('Content-Disposition')).toContain(table);
  });
});

describe('a question is answered over HTTP', () => {
  test.each([
    ['/v1/expected-progress', ExpectedProgressQuestion.answer, 60],
    ['/v1/deprivation', DeprivationQuestion.answer, 10],
    ['/v1/what-if', WhatIfQuestion.answer, 60 * loadPolicies().length],
    ['/v1/local-priorities', LocalPrioritiesQuestion.answer, 1],
    ['/v1/local-indicators', LocalIndicatorsQuestion.answer, 3],
    ['/v1/alerts', AlertsQuestion.answer, 0],
  ])('%s as JSON that keeps its contract, and as CSV', async (path, contract, rows) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeTruthy();
    expect(contract.safeParse(await response.json()).error).toBeUndefined();
    const lines = (await (await app.request(`${path}.csv`)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + rows);
    expect(lines[0]).toContain('membership_basis,release,synthetic');
  });

  test('/v1/deprivation as CSV has the tenths of the newest month, or the slope of every month', async () => {
    const csv = await (await app.request('/v1/deprivation.csv?table=slopes')).text();
    const [head = '', ...rows] = csv.trim().split('\r\n');
    expect(head).toMatch(/^month,measure,networks,sii,sii_lower_95,sii_upper_95,rii/);
    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['2026-06', 'HI03', '60', '0.1'],
      ['2026-07', 'HI03', '60', '0.12'],
    ]);
    expect((await app.request('/v1/deprivation.csv?table=all')).status).toBe(400);
  });

  test('with the patients of each network that would halve a gap', async () => {
    const { data } = FewestPatientsQuestion.answer.parse(
      await (await app.request('/v1/fewest-patients')).json(),
    );
    const lines = (await (await app.request('/v1/fewest-patients.csv')).text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + (data.indicators[0]?.where.length ?? Number.NaN));
  });

  test.each([
    ['/v1/expected-progress?area=U10007', 'residuals'],
    ['/v1/what-if?area=U10007', 'networks'],
    ['/v1/local-priorities?area=U10007', 'networks'],
  ])('%s is about that network alone', async (path, part) => {
    const answer: { data: Record<string, readonly { code: string }[]> } = JSON.parse(
      await (await app.request(path)).text(),
    );
    expect(answer.data[part]?.map(({ code }) => code)).toEqual(['U10007']);
  });

  test('/v1/own-indicators of a network leaves out the indicators that only others count', async () => {
    const asked = await app.request('/v1/local-indicators?area=U10007');
    const { indicators } = LocalIndicatorsQuestion.answer.parse(await asked.json()).data;
    expect(indicators.map(({ indicator, points }) => [indicator, points.map(({ code }) => code)])).toEqual([
      ['OWN-A', ['U10007']],
    ]);
  });

  test('and what people wrote is text to a spreadsheet, never a formula', async () => {
    const text = await (await app.request('/v1/local-priorities.csv')).text();
    expect(text).toContain(`"'=1+1 is what`);
  });

  test.each(['/v1/alerts', '/v1/deprivation', '/v1/local-priorities'])(
    '%s of a release from before it says that there is none',
    async (path) => {
      const response = await app.request(`${path}?release=1`);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/Release 1 holds no/);
    },
  );

  test('and an area that is no code is refused', async () => {
    expect((await app.request('/v1/alerts?area=../x')).status).toBe(400);
  });
});
