import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { outwardOf } from '../../functions/contracts/codes.ts';
import { PracticeListQuestion } from '../../functions/questions/practice-list/question.ts';
import { SurgeryQuestion } from '../../functions/questions/surgery/question.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { ODD_NAME, publishSurgeries } from '../fixtures/releases/surgeries.ts';

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const store = memoryObjectStore();
  await publishSurgeries(store);
  app = createApp({ reader: createReleaseReader(store), log: () => undefined });
});

async function told(code: string) {
  return SurgeryQuestion.answer.parse(await (await app.request(`/v1/surgeries/${code}`)).json()).data;
}

describe('what residents are told of a surgery', () => {
  test('is its network’s, beside England and the networks most like it', async () => {
    const { answers, network, icb } = await told('X10001');

    expect(
      answers.map(({ indicator, network: rate, england, similar }) => [indicator, rate, england, similar]),
    ).toEqual([
      ['CAN04', 0.8, 0.7, 0.75],
      ['HI03', 0.18, 0.19, 0.2],
      ['NCD026', 0.84, 0.87, 0.9],
    ]);
    expect(network?.others.map(({ code }) => code)).toEqual(['X10003', 'X10002']);
    expect(icb?.name).toBe('NHS North Coast Integrated Care Board');
  });

  test('is more or fewer only where the interval leaves England out, and open where chance is not known', async () => {
    const { answers } = await told('X10001');
    expect(answers.map(({ beside }) => beside)).toEqual(['more', 'about-the-same', null]);
  });

  test('says when a surgery that has gone was last listed, and has no answers then', async () => {
    expect(await told('X10006')).toMatchObject({
      practice: { name: 'Closed Since', lastListed: '2026-06' },
      network: { name: 'Fleet Valley PCN' },
      answers: [],
    });
  });

  test.each([
    ['in no network', 'X10004', true],
    ['whose network nothing says', 'X10005', false],
  ])('has no answers for one %s', async (_what, code, networkKnown) => {
    expect(await told(code)).toMatchObject({ network: null, networkKnown, answers: [] });
  });

  test('refuses a code that no month lists, and one that is none', async () => {
    const unknown = await app.request('/v1/surgeries/X99999');
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('lists no surgery X99999'),
    ]);
    expect((await app.request('/v1/surgeries/U10001x')).status).toBe(400);
  });

  test('is a table too', async () => {
    const csv = await (await app.request('/v1/surgeries/X10001.csv')).text();
    expect(csv.split('\r\n')[1]).toContain(
      '2026-07,X10001,U10001,CAN04,people referred for possible bowel cancer had a stool test first,0.8,0.7,0.75,more',
    );
  });
});

describe('a surgery by postcode', () => {
  test('is found by the first half of its own', async () => {
    const answer = await app.request('/v1/practices?postcode=LE5');
    const { practices } = PracticeListQuestion.answer.parse(await answer.json()).data;
    expect(practices.map(({ name }) => name)).toEqual([
      'Old Quay Surgery',
      ODD_NAME,
      'The Wandering Practice',
    ]);
  });

  test('is never asked for by a whole one', async () => {
    expect((await app.request('/v1/practices?postcode=LE5%204LJ')).status).toBe(400);
  });

  test.each([
    ['LE5 4LJ', 'LE5'],
    ['le54lj', 'LE5'],
    ['LE5 4', 'LE5'],
    ['LE54L', 'LE5'],
    [' le5 ', 'LE5'],
    ['EC1A 1BB', 'EC1A'],
    ['EC1A1BB', 'EC1A'],
    ['M1 1AE', 'M1'],
    ['W1', 'W1'],
    ['Willows Health', null],
    ['C82060', null],
    ['12345', null],
    ['LE5 Surgery', null],
    ['', null],
  ])('“%s” is cut to %s before it leaves the browser', (typed, outward) => {
    expect(outwardOf(typed)).toBe(outward);
  });
});
