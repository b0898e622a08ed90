import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { CoverageQuestion } from '../../functions/questions/coverage/question.ts';
import { DecilesQuestion } from '../../functions/questions/deciles/question.ts';
import { FunnelQuestion } from '../../functions/questions/funnel/question.ts';
import { PatientsNeededQuestion } from '../../functions/questions/patients-needed/question.ts';
import { ProjectionQuestion } from '../../functions/questions/projection/question.ts';
import { RanksQuestion } from '../../functions/questions/ranks/question.ts';
import { SimilarNetworksQuestion } from '../../functions/questions/similar-networks/question.ts';
import { TrendsQuestion } from '../../functions/questions/trends/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';

const store = memoryObjectStore();
const app = createApp({ reader: createReleaseReader(store), log: () => {} });

beforeAll(() => publishSixtyNetworks(store));

async function csvLines(path: string): Promise<readonly string[]> {
  return (await (await app.request(path)).text()).trim().split('\r\n');
}

describe('a stored view', () => {
  test.each([
    ['/v1/patients-needed', PatientsNeededQuestion.answer],
    ['/v1/ranks', RanksQuestion.answer],
    ['/v1/ranks?measure=CAN04&month=2024-07', RanksQuestion.answer],
    ['/v1/similar-networks', SimilarNetworksQuestion.answer],
    ['/v1/funnel?measure=CAN04', FunnelQuestion.answer],
    ['/v1/deciles?measure=progress-balanced', DecilesQuestion.answer],
    ['/v1/projection', ProjectionQuestion.answer],
    ['/v1/coverage', CoverageQuestion.answer],
    ['/v1/trends', TrendsQuestion.answer],
  ])('is answered at %s, and keeps its contract', async (path, contract) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(contract.safeParse(await response.json()).error).toBeUndefined();
  });

  test('of two networks holds those two alone, as JSON and as CSV', async () => {
    const answer = RanksQuestion.answer.parse(
      await (await app.request('/v1/ranks?area=U20001,U20020')).json(),
    );
    expect(answer.data.networks.map(({ code }) => code).sort()).toEqual(['U20001', 'U20020']);
    const lines = await csvLines('/v1/patients-needed.csv?area=U20001');
    // Two payment indicators of 2025/26.
    expect(lines).toHaveLength(1 + 2);
    expect(lines[1]).toContain('U20001,CAN04');
  });

  test.each([
    [
      'ranks of a month that is kept in short',
      '/v1/ranks?month=2025-06',
      404,
      'no ranks of this measure in 2025-06',
    ],
    ['a funnel of what has none', '/v1/funnel?measure=HI21', 404, 'no funnel'],
    ['a measure that is no name', '/v1/deciles?measure=../gap', 400, 'measure'],
    ['codes that are no codes', '/v1/patients-needed?area=u-1', 400, 'area'],
    ['a month where none is taken', '/v1/trends?month=2025-07', 400, 'month'],
  ])('%s is refused in words', async (_what, path, status, says) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
  });
});

describe('the spread of a measure', () => {
  test('is of the networks that are ranked: two of sixty lack the practices', async () => {
    const { data } = DecilesQuestion.answer.parse(
      await (await app.request('/v1/deciles?measure=CAN04')).json(),
    );
    expect(data.points.map(({ month, networks }) => [month, networks])).toEqual([
      ['2024-07', 58],
      ['2025-03', 58],
      ['2025-06', 58],
      ['2025-07', 58],
    ]);
    // By hand: network 0 has round(0.9 × 0.5 × 60) of 60 in both practices, 27 of 60.
    expect(data.points.at(-1)?.lowest).toBe(0.45);
    expect(data.points.at(-1)?.deciles).toHaveLength(9);
  });

  test('has no rate of England where it is of a score', async () => {
    const { data } = DecilesQuestion.answer.parse(
      await (await app.request('/v1/deciles?measure=progress-balanced')).json(),
    );
    expect(data.points.every(({ england }) => england === null)).toBe(true);
  });
});

test('a release that changed nothing published before says that it holds no revision', async () => {
  const response = await app.request('/v1/revisions');

  expect(response.status).toBe(404);
  expect(await response.text()).toContain('holds no revision of figures published before');
});

describe('coverage', () => {
  test('is of England, each region and each ICB, month by month', async () => {
    const { data } = CoverageQuestion.answer.parse(await (await app.request('/v1/coverage')).json());
    expect(data.areas.map(({ code }) => code).sort()).toEqual([
      'ENG',
      'X60',
      'X61',
      'XQ0',
      'XQ1',
      'XQ2',
      'XQ3',
    ]);
    // Three of the thirty practices of the first ICB never report.
    expect(data.areas.find(({ code }) => code === 'XQ0')?.months[0]).toMatchObject({
      practicesReporting: 27,
      practicesOpen: 30,
    });
    expect(await csvLines('/v1/coverage.csv')).toHaveLength(1 + 7 * 4);
  });
});
