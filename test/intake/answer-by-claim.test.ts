import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { readDecisions } from '../../functions/audit/audit-log.ts';
import { readCatalogue } from '../../functions/catalogue/catalogue.ts';
import { IntakeAnswer } from '../../functions/contracts/api/intake-answer.ts';
import { Problem } from '../../functions/contracts/api/problem.ts';
import { intakeByClaim } from '../../functions/intake/intake-by-claim.ts';
import { CHECK_VERSION } from '../../functions/steps/check.ts';
import { arrive, hold } from '../fixtures/arrivals.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';

const groups = { claim: 'groups', approvers: 'pcn-approvers', senders: 'pcn-senders', name: 'sub' };

async function setUp({ of = groups }: { of?: typeof groups | null } = {}) {
  const store = memoryObjectStore();
  await arrive(store, { name: 'NCDesJuly26.csv' });
  await hold(store, 'NCDesJuly26.csv');
  const asked: { name: string; bytes: number }[] = [];
  const app = createApp({
    reader: createReleaseReader(store),
    log: () => undefined,
    intake: intakeByClaim({
      store,
      clock: { now: () => '2026-09-01T09:30:00.000Z' },
      forms: {
        formFor: async (file) => {
          asked.push(file);
          return { url: 'https://incoming.example', fields: { key: `incoming/${file.name}` } };
        },
      },
      groups: of,
      place: null,
      contact: null,
    }),
  });
  const as = (claims: Readonly<Record<string, string>> | null) =>
    claims === null ? {} : { requestContext: { authorizer: { jwt: { claims } } } };
  const answer = (claims: Parameters<typeof as>[0], body: unknown) =>
    app.request(
      '/v1/intake/answers',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      as(claims),
    );
  const send = (claims: Parameters<typeof as>[0], query: string) =>
    app.request(`/v1/intake/files?${query}`, { method: 'POST' }, as(claims));
  const read = async (claims: Parameters<typeof as>[0]) =>
    IntakeAnswer.parse(await (await app.request('/v1/intake', {}, as(claims))).json());
  return { store, answer, send, read, asked };
}

const approver = { sub: 'user-4711', groups: '[staff pcn-approvers]' };
const sender = { sub: 'user-4712', groups: 'pcn-senders' };
const approval = { hold: '0123456789ab', kind: 'approve', reason: 'the publisher says it is right' };

describe('a month that is held on AWS', () => {
  test('is approved by an approver: the audit log says who, why and when, and the next run reads it', async () => {
    const { store, answer, read } = await setUp();
    expect((await read(approver)).mayAnswer).toBe(true);
    expect((await read(sender)).mayAnswer).toBe(false);

    const response = await answer(approver, approval);

    expect([response.status, await response.json()]).toEqual([200, { entry: 1 }]);
    expect(await readDecisions(store)).toMatchObject([
      {
        number: 1,
        by: 'user-4711',
        at: '2026-09-01T09:30:00.000Z',
        reason: 'the publisher says it is right',
        decision: { kind: 'approve', hold: '0123456789ab', months: ['2026-07'] },
      },
    ]);
    expect((await readCatalogue(store, CHECK_VERSION)).answers).toEqual([
      { hold: '0123456789ab', answer: 'approve' },
    ]);
  });

  test.each([
    ['who has not signed in', null],
    ['whose token has no group', { sub: 'user-1' }],
    ['who may send files', sender],
    ['whose group only begins like the approvers’', { sub: 'user-1', groups: 'pcn-approvers-of-others' }],
    ['who says so in another claim', { sub: 'user-1', scope: 'pcn-approvers' }],
    ['whose token does not say who it is of', { groups: 'pcn-approvers' }],
  ])('is not answered by somebody %s', async (_who, claims) => {
    const { store, answer } = await setUp();

    const response = await answer(claims, approval);

    expect(response.status).toBe(403);
    expect(Problem.parse(await response.json()).detail).toContain('Only approvers');
    expect(await readDecisions(store)).toEqual([]);
  });

  test('is answered by nobody where no group is configured', async () => {
    const { answer } = await setUp({ of: null });
    expect((await answer(approver, approval)).status).toBe(403);
  });

  test.each([
    ['another hold', { ...approval, hold: 'ffffffffffff' }, 422, 'Nothing is held back as ffffffffffff'],
    ['a reason that names a patient', { ...approval, reason: 'asked 9434765919' }, 422, 'NHS number'],
  ])('is not answered by %s', async (_what, body, status, detail) => {
    const { store, answer } = await setUp();
    const response = await answer(approver, body);

    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).detail).toContain(detail);
    expect(await readDecisions(store)).toEqual([]);
  });

  test.each([
    ['no reason', { ...approval, reason: '' }],
    ['another kind', { ...approval, kind: 'publish' }],
    ['more than is asked', { ...approval, by: 'somebody else' }],
  ])('needs an answer without %s', async (_what, body) => {
    const { store, answer } = await setUp();
    expect((await answer(approver, body)).status).toBe(400);
    expect(await readDecisions(store)).toEqual([]);
  });
});

describe('a file that is sent on AWS', () => {
  test('goes by a form that a sender is given for its name and size', async () => {
    const { send, asked, read } = await setUp();
    const response = await send(sender, 'name=NCDesAugust26.zip&bytes=123456');

    expect(await response.json()).toEqual({
      how: 'form',
      url: 'https://incoming.example',
      fields: { key: 'incoming/NCDesAugust26.zip' },
    });
    expect(asked).toEqual([{ name: 'NCDesAugust26.zip', bytes: 123_456 }]);
    expect((await read(sender)).sending).toMatchObject({ how: 'form' });
  });

  test.each([
    ['an approver', approver, 'name=a.csv&bytes=1', 403],
    ['nobody', null, 'name=a.csv&bytes=1', 403],
    ['a sender with too large a file', sender, 'name=a.csv&bytes=500000001', 413],
    ['a sender with a folder in the name', sender, 'name=..%2Fa.csv&bytes=1', 400],
    ['a sender with a patient in the name', sender, 'name=9434765919.csv&bytes=1', 422],
  ])('has no form for %s', async (_who, claims, query, status) => {
    const { send, asked } = await setUp();

    expect((await send(claims, query)).status).toBe(status);
    expect(asked).toEqual([]);
  });
});
