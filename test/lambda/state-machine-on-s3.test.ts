import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { corrected, extractCsv, mapCsv, twentyFiveNetworks } from '../fixtures/small-england.ts';
import { startS3TestServer } from '../s3-server/server.ts';
import { runMachine } from './local-machine.ts';
import { realHandlers } from './real-handlers.ts';

const s3 = await startS3TestServer({ pageSize: 1000 });
afterAll(() => s3.close());

const july = '31/07/2026';
const Release = z.object({ release: z.int(), months: z.array(z.string()), inputs: z.array(z.unknown()) });

/** The functions as they are deployed, with S3 for both buckets; all but the report, which has its own tests. */
async function deployed() {
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
  return { ...handlers, report: async () => ({ isNew: false }) };
}

function leave(name: string, text: string): void {
  const bytes = Buffer.from(text);
  s3.bucket.set(`incoming/${name}`, { bytes, etag: `"${name}"`, lastModified: new Date(), checksums: {} });
}

/** What the rule makes of object-created events. */
const event = (...names: readonly string[]) => ({
  files: names.map((name) => ({ kind: 'delivery', key: `incoming/${name}`, version: 'v1' })),
  takeOver: false,
});

function releases(): readonly z.infer<typeof Release>[] {
  return [...s3.bucket]
    .filter(([key]) => key.startsWith('releases/'))
    .map(([, { bytes }]) => Release.parse(JSON.parse(bytes.toString('utf8'))));
}

test('a month goes from S3 to a release, a re-issue to the next, and a broken file to quarantine', async () => {
  const handlers = await deployed();
  leave('NCDesJuly26.csv', extractCsv(july, twentyFiveNetworks));
  leave('gp-reg-pat-prac-map.csv', mapCsv(twentyFiveNetworks));

  const first = await runMachine(event('NCDesJuly26.csv', 'gp-reg-pat-prac-map.csv'), handlers, {
    name: '1',
  });
  expect(first.failure).toBeUndefined();
  expect(releases()).toMatchObject([{ release: 1, months: ['2026-07'] }]);

  leave('NCDesJuly26_v2.csv', extractCsv(july, corrected));
  leave('broken.csv', 'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE\n');
  const second = await runMachine(event('NCDesJuly26_v2.csv', 'broken.csv'), handlers, { name: '2' });
  expect(second.failure).toBeUndefined();
  expect(second.told.map(({ Subject }) => Subject)).toEqual(['PCN progress: a file was refused']);
  expect(releases().map(({ release, inputs }) => [release, inputs.length])).toEqual([
    [1, 2],
    [2, 3],
  ]);

  // The sweep finds everything answered, and writes nothing.
  const before = s3.bucket.size;
  expect((await runMachine({}, handlers, { name: '3' })).failure).toBeUndefined();
  expect(s3.bucket.size).toBe(before);
}, 120_000);
