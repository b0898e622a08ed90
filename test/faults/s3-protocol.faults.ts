import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import { seededRandom } from '../../functions/statistics/seeded-random.ts';
import type { FaultKind } from '../s3-server/faults.ts';
import { type S3TestServer, startS3TestServer } from '../s3-server/server.ts';
import { undisturbed } from './schedule.ts';
import { brokenRules, FILES, runTiny } from './tiny-england.ts';

const SEEDS = Number(process.env['S3_SEEDS'] ?? 24);
const all = Object.values(FILES);

const KINDS: Readonly<Record<string, readonly FaultKind[]>> = {
  GET: ['reset-before', 'cut-body', 'corrupt-body', 'slow-down'],
  HEAD: ['reset-before', 'slow-down'],
  PUT: ['reset-before', 'reset-after', 'error-after', 'slow-down', 'conflict'],
};

async function onS3<T>(work: (server: S3TestServer, store: () => S3ObjectStore) => Promise<T>): Promise<T> {
  const server = await startS3TestServer({ pageSize: 50 });
  const client = new S3Client({
    endpoint: server.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // The SDK warns of every failed request that was streamed; here they fail on purpose.
    logger: new Console({ stdout: new PassThrough() }),
    maxAttempts: 3,
  });
  const made: S3ObjectStore[] = [];
  try {
    return await work(server, () => {
      const store = new S3ObjectStore({ client, bucket: 'lake', delaysMs: [1, 1, 1] });
      made.push(store);
      return store;
    });
  } finally {
    for (const store of made) await store.close();
    client.destroy();
    await server.close();
  }
}

/** One request in so many goes wrong, of the kinds that its method can have; a seed decides which. */
function atRandom(server: S3TestServer, seed: number, oneIn: number): { count: number } {
  const random = seededRandom(seed);
  const faults = { count: 0 };
  server.faults.choose((method) => {
    const kinds = KINDS[method] ?? [];
    if (kinds.length === 0 || random.below(oneIn) > 0) return undefined;
    faults.count += 1;
    return kinds[random.below(kinds.length)];
  });
  return faults;
}

test('the real steps over S3 publish the right release through whatever its protocol does', async () => {
  const expected = await undisturbed();
  const wrong: string[] = [];
  let [requests, faults, gaveUp] = [0, 0, 0];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    await onS3(async (server, store) => {
      // Where one in two goes wrong a run may give up; what it leaves must be whole all the same.
      const planned = atRandom(server, seed, seed % 3 === 0 ? 2 : 12);
      await runTiny(store(), all).catch((error: unknown) => {
        gaveUp += 1;
        const name = error instanceof Error ? error.name : String(error);
        if (name !== 'ObjectUnavailableError' && name !== 'QueryError')
          wrong.push(`seed ${seed}: ended with ${name}`);
      });
      server.faults.choose(() => undefined);
      await runTiny(store(), all);
      wrong.push(...(await brokenRules(store(), all, expected)).map((broken) => `seed ${seed}: ${broken}`));
      requests += server.requests.length;
      faults += planned.count;
    });
  }
  process.stdout.write(
    `S3: seeds 1 to ${SEEDS}, ${faults} faults in ${requests} requests, ${gaveUp} runs gave up\n`,
  );
  expect(wrong).toEqual([]);
});
