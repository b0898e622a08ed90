import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { CallsQuestion } from '../../functions/questions/calls/question.ts';
import { PracticeCallsQuestion } from '../../functions/questions/practice-calls/question.ts';
import { exampleCalls } from '../fixtures/releases/example-calls.ts';
import { exampleMembers } from '../fixtures/releases/example-members.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishExample } from '../fixtures/releases/publish-example.ts';

const store = memoryObjectStore();
const reader = createReleaseReader(store);
const app = createApp({ reader, log: () => {} });
const basis = 'as-was';

beforeAll(async () => {
  const views = {
    [`quality/${basis}`]: { view: 'quality', version: 1, basis, months: [], files: [], caveats: [] },
    [`members/2026-07/${basis}`]: exampleMembers('2026-07'),
    [`calls/2026-07/${basis}`]: { ...exampleCalls('2026-07'), basis },
  };
  await publishExample(store, { release: 1, months: ['2026-06', '2026-07'] }, views);
});

describe('/v1/calls', () => {
  test('answers for the areas that are asked for, and sends no practice', async () => {
    const answer = await (await app.request('/v1/calls?area=U10000,ENG')).json();
    const { data } = CallsQuestion.answer.parse(answer);

    expect(data.areas.map(({ code }) => code)).toEqual(['ENG', 'U10000']);
    expect(data.areas[1]?.figures[0]).toEqual({
      measure: 'over-5-minutes-core',
      state: 'partial',
      value: 0.25,
      numerator: 10,
      denominator: 40,
      practicesCounted: 1,
    });
    expect(JSON.stringify(answer)).not.toContain('X10001');
  });

  test('has a CSV with a row for each area and measure, and how much of the area is counted', async () => {
    const text = await (await app.request('/v1/calls.csv?area=U10000')).text();

    expect(text).toMatch(
      /^2026-07,pcn,U10000,Fleet Valley PCN,over-5-minutes-core,partial,0\.25,10,40,1,2,1,,/m,
    );
  });

  test('of a month without a telephony file says that it holds none', async () => {
    const asked = await app.request('/v1/calls?month=2026-06');

    expect(asked.status).toBe(404);
    expect(await asked.text()).toContain('holds no calls to practices in 2026-06');
  });
});

describe('/v1/practice-calls/{code}', () => {
  test('answers for each practice of the network', async () => {
    const { data } = PracticeCallsQuestion.answer.parse(
      await (await app.request('/v1/practice-calls/U10000')).json(),
    );

    expect(data.practices).toMatchObject([{ code: 'X10001', addsUp: false, counts: { missed: 20 } }]);
    expect(data.practices[0]?.figures[0]).toMatchObject({ state: 'complete', value: 0.25 });
  });

  test('says of a practice without rows that nothing is published, which is not 0', async () => {
    const { data } = PracticeCallsQuestion.answer.parse(
      await (await app.request('/v1/practice-calls/U10003')).json(),
    );

    expect(data.practices).toMatchObject([{ code: 'X10002', addsUp: null, counts: null }]);
    expect(new Set(data.practices[0]?.figures.map(({ state, value }) => `${state} ${value}`))).toEqual(
      new Set(['not-published null']),
    );
  });

  test('of a network without practices is not there', async () => {
    expect((await app.request('/v1/practice-calls/U99999')).status).toBe(404);
  });

  test('is for the network itself where practices are restricted', async () => {
    const restricted = createApp({ reader, log: () => {}, practiceRights: () => ['U10003'] });

    expect((await restricted.request('/v1/practice-calls/U10000')).status).toBe(403);
    expect((await restricted.request('/v1/practice-calls/U10003')).status).toBe(200);
  });
});
