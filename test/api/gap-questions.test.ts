import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { AreaQuestion } from '../../functions/questions/area/question.ts';
import { ChanceQuestion } from '../../functions/questions/chance/question.ts';
import { GapBreakdownQuestion } from '../../functions/questions/gap-breakdown/question.ts';
import { GapChangeQuestion } from '../../functions/questions/gap-change/question.ts';
import { GapWithinAreasQuestion } from '../../functions/questions/gap-within-areas/question.ts';
import { PracticeContributionQuestion } from '../../functions/questions/practice-contribution/question.ts';
import { ShortfallQuestion } from '../../functions/questions/shortfall/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';

const store = memoryObjectStore();
const app = createApp({ reader: createReleaseReader(store), log: () => {} });

beforeAll(() => publishSixtyNetworks(store));

describe('the questions about the gap', () => {
  test.each([
    ['/v1/chance', ChanceQuestion.answer],
    ['/v1/gap-change', GapChangeQuestion.answer],
    ['/v1/gap-breakdown', GapBreakdownQuestion.answer],
    ['/v1/gap-within-areas', GapWithinAreasQuestion.answer],
    ['/v1/gap-within-areas?month=2024-07', GapWithinAreasQuestion.answer],
    ['/v1/shortfall/U20001?measure=CAN04', ShortfallQuestion.answer],
    ['/v1/practice-contribution/U20001', PracticeContributionQuestion.answer],
  ])('%s is answered, and keeps its contract', async (path, contract) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeTruthy();
    expect(contract.safeParse(await response.json()).error).toBeUndefined();
  });

  test.each([
    ['/v1/chance.csv?measure=CAN04&month=2025-07', 1],
    ['/v1/gap-change.csv?measure=CAN04', 1],
    // Four areas and two regions.
    ['/v1/gap-within-areas.csv?measure=CAN04', 6],
    // Two practices.
    ['/v1/shortfall/U20001.csv?measure=CAN04', 2],
    ['/v1/practice-contribution/U20001.csv', 2],
  ])('%s has %i rows below its heading', async (path, rows) => {
    const lines = (await (await app.request(path)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + rows);
    expect(lines[0]).toContain('membership_basis,release,synthetic');
  });

  test('a month and a measure give that point alone', async () => {
    const { data, months } = ChanceQuestion.answer.parse(
      await (await app.request('/v1/chance?measure=CAN04&month=2025-07')).json(),
    );
    expect(data.points.map(({ month, measure }) => [month, measure])).toEqual([['2025-07', 'CAN04']]);
    expect(months).toEqual(['2025-07']);
  });

  test('the practices of a shortfall sum to it', async () => {
    const { data } = ShortfallQuestion.answer.parse(
      await (await app.request('/v1/shortfall/U20001?measure=CAN04')).json(),
    );
    const parts = data.practices.map(({ patients }) => patients ?? Number.NaN);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(data.patients ?? Number.NaN, 9);
    // The first network lags in CAN04, so that both its practices are short.
    expect(parts.every((part) => part > 0)).toBe(true);
  });

  test('what practices could add rests on the progress that the network’s own page shows', async () => {
    const { data } = PracticeContributionQuestion.answer.parse(
      await (await app.request('/v1/practice-contribution/U20030')).json(),
    );
    const area = AreaQuestion.answer.parse(await (await app.request('/v1/areas/U20030')).json());
    const shown = area.data.months.find(({ month }) => month === data.month);
    expect(data.progress).toBeCloseTo(shown?.progress ?? Number.NaN, 12);
    const raised = data.practices.map(({ gain }) => (data.progress ?? Number.NaN) + (gain ?? Number.NaN));
    expect(raised).toHaveLength(2);
    expect(raised.every((progress) => progress <= 1 + 1e-9)).toBe(true);
  });

  test.each([
    ['gaps within areas of a month kept in short', '/v1/gap-within-areas?month=2025-06', 404],
    ['a shortfall on what has no direction', '/v1/shortfall/U20001?measure=HI21', 404],
    ['what practices of no network could add', '/v1/practice-contribution/QHM', 400],
    ['a shortfall of what is no network', '/v1/shortfall/QHM?measure=CAN04', 400],
    ['a shortfall on nothing', '/v1/shortfall/U20001', 400],
    ['a measure that is no name', '/v1/gap-change?measure=../gap', 400],
  ])('%s is refused', async (_what, path, status) => {
    expect((await app.request(path)).status).toBe(status);
  });

  test('a network that nobody knows has no shortfall, and why', async () => {
    const { data } = ShortfallQuestion.answer.parse(
      await (await app.request('/v1/shortfall/U99999?measure=CAN04')).json(),
    );
    expect(data).toMatchObject({ patients: null, practices: [] });
    expect(data.reason).toContain('No practice of this network');
  });
});
