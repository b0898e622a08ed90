import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { readDecisions } from '../../functions/audit/audit-log.ts';
import { IntakeAnswer } from '../../functions/contracts/api/intake-answer.ts';
import { intakeByClaim } from '../../functions/intake/intake-by-claim.ts';
import { verify } from '../../functions/integrity/verify.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { QualityQuestion } from '../../functions/questions/quality/question.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runMachine } from '../lambda/local-machine.ts';
import { type Handlers, realHandlers } from '../lambda/real-handlers.ts';
import { startS3TestServer } from '../s3-server/server.ts';

/** Twenty-five networks with 20 to 44 of 100 patients each, `by` more, or so many times as many. */
const month = (date: string, by: number, times = 1) =>
  extractCsv(
    date,
    twentyFiveNetworks.map((one, place) => ({ ...one, numerator: (20 + place + by) * times })),
  );

interface Home {
  readonly store: ObjectStore;
  readonly handlers: Handlers;
  readonly leave: (files: Readonly<Record<string, string>>) => Promise<void>;
}

async function folders(): Promise<Home> {
  const [store, deliveries] = [await temporaryFolder(), await temporaryFolder()];
  const handlers = await realHandlers({ store, deliveries });
  const leave = async (files: Readonly<Record<string, string>>) => {
    await writeFiles(join(deliveries, 'incoming'), files);
  };
  return { store: new FolderObjectStore(store), handlers, leave };
}

async function buckets(): Promise<Home> {
  const s3 = await startS3TestServer({ pageSize: 1000 });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new S3Client({
    endpoint: s3.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials,
  });
  const store = new S3ObjectStore({ client, bucket: 'lake' });
  afterAll(async () => {
    await store.close();
    client.destroy();
    await s3.close();
  });
  for (const [name, value] of Object.entries({
    STORE: 's3',
    STORE_BUCKET: 'lake',
    DELIVERIES: 's3',
    DELIVERIES_BUCKET: 'incoming',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })) {
    vi.stubEnv(name, value);
  }
  const handlers = await realHandlers({ store: 'none', deliveries: 'none' });
  const leave = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      const object = { bytes: Buffer.from(text), etag: `"${name}"`, lastModified: new Date(), checksums: {} };
      s3.bucket.set(`incoming/${name}`, object);
    }
  };
  return { store, handlers, leave };
}

const groups = { claim: 'groups', approvers: 'pcn-approvers', senders: 'pcn-senders', name: 'sub' };
const approver = {
  requestContext: { authorizer: { jwt: { claims: { sub: 'user-4711', groups: 'pcn-approvers' } } } },
};

function apiOf(store: ObjectStore) {
  const clock = { now: () => new Date().toISOString() };
  const app = createApp({
    reader: createReleaseReader(store),
    log: () => undefined,
    intake: intakeByClaim({ store, clock, forms: null, groups, place: null, contact: null }),
  });
  return {
    intake: async () => IntakeAnswer.parse(await (await app.request('/v1/intake', {}, approver)).json()),
    quality: async () => QualityQuestion.answer.parse(await (await app.request('/v1/data-quality')).json()),
    approve: async (hold: string) => {
      const body = JSON.stringify({ hold, kind: 'approve', reason: 'the publisher says it is right' });
      const headers = { 'content-type': 'application/json' };
      return (await app.request('/v1/intake/answers', { method: 'POST', headers, body }, approver)).status;
    },
  };
}

describe.each([
  ['over two folders', folders],
  ['over two buckets', buckets],
])('the deployed machine %s', (_home, make) => {
  test('holds an implausible month, says so everywhere, and publishes it once an approver has answered over HTTP', async () => {
    const { store, handlers, leave } = await make();
    const machine = { ...handlers, report: async () => ({ isNew: false }) };
    const arrive = async (name: string, files: Readonly<Record<string, string>>) => {
      await leave(files);
      const delivered = Object.keys(files).map((file) => ({
        kind: 'delivery',
        key: `incoming/${file}`,
        version: 'v1',
      }));
      return runMachine({ files: delivered, takeOver: false }, machine, { name });
    };
    const june = {
      'gp-reg-pat-prac-map.csv': mapCsv(twentyFiveNetworks),
      'NCDesJune26.csv': month('30/06/2026', 0),
    };
    expect((await arrive('june', june)).failure).toBeUndefined();

    // July has ten times as many as June; May, which is plausible, is published meanwhile.
    const july = {
      'NCDesJuly26.csv': month('31/07/2026', 5, 10),
      'NCDesMay26.csv': month('31/05/2026', -1),
    };
    const held = await arrive('july', july);
    expect(held.failure).toBeUndefined();
    expect(held.told.map(({ Message }) => Message).join()).toContain('See month-held in the runbook.');
    const api = apiOf(store);
    const { data, mayAnswer } = await api.intake();
    expect([data.release?.months, mayAnswer]).toEqual([['2026-05', '2026-06'], true]);
    expect(data.held).toMatchObject([{ month: '2026-07', state: 'waiting', meanwhile: 'not-published' }]);
    expect((await api.quality()).data.held).toMatchObject([
      { month: '2026-07', files: [{ name: 'NCDesJuly26.csv' }] },
    ]);

    const [waiting] = data.held;
    expect(await api.approve(waiting?.hold ?? '')).toBe(200);
    // What the entry starts on AWS.
    expect((await runMachine({}, machine, { name: 'approved' })).failure).toBeUndefined();

    // The newest release is remembered for two seconds, so whoever looked a moment ago asks again.
    const later = apiOf(store);
    const after = await later.intake();
    expect([after.data.held, after.data.release?.months]).toEqual([[], ['2026-05', '2026-06', '2026-07']]);
    expect((await later.quality()).data.held).toEqual([]);
    expect(await readDecisions(store)).toMatchObject([
      { number: 1, by: 'user-4711', decision: { kind: 'approve', months: ['2026-07'] } },
    ]);
    expect((await verify(store)).findings).toEqual([]);
  }, 300_000);
});
