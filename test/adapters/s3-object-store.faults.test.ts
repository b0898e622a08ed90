import { Console } from 'node:console';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import { ObjectConflictError, ObjectUnavailableError } from '../../functions/ports/object-store.ts';
import type { FaultKind } from '../s3-server/faults.ts';
import { startS3TestServer } from '../s3-server/server.ts';

const KEY = 'releases/000001.json';
const BYTES = Buffer.from('{"release":1}');

async function setUp() {
  const server = await startS3TestServer();
  const client = new S3Client({
    endpoint: server.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // The SDK warns of every failed request that was streamed; here they fail on purpose.
    logger: new Console({ stdout: new PassThrough() }),
    maxAttempts: 2,
  });
  const store = new S3ObjectStore({ client, bucket: 'objects', delaysMs: [1, 1] });
  onTestFinished(async () => {
    await store.close();
    client.destroy();
    await server.close();
  });
  return { server, store };
}

describe('a write to S3', () => {
  test.each<[why: string, fault: FaultKind, outcome: string]>([
    ['the connection breaks before it is stored', 'reset-before', 'created'],
    ['S3 is overloaded', 'slow-down', 'created'],
    ['another writer is at the same key and gives up', 'conflict', 'created'],
    ['the reply is lost after it is stored', 'reset-after', 'already-there'],
    ['S3 answers 500 after it is stored', 'error-after', 'already-there'],
  ])('is done once when %s', async (_why, fault, outcome) => {
    const { server, store } = await setUp();
    server.faults.plan('PUT', fault);
    expect(await store.put(KEY, BYTES)).toBe(outcome);
    expect(server.bucket.get(KEY)?.bytes.equals(BYTES)).toBe(true);
  });

  test.each<FaultKind>(['reset-before', 'reset-after', 'error-after', 'slow-down', 'conflict'])(
    'of a streamed file is done once after %s',
    async (fault) => {
      const { server, store } = await setUp();
      const folder = await mkdtemp(join(tmpdir(), 's3-faults-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const bytes = randomBytes((32 << 20) + 1);
      await writeFile(join(folder, 'large.csv'), bytes);

      server.faults.plan('PUT', fault);
      await store.putFile('raw/large.csv', join(folder, 'large.csv'));
      const stored = server.bucket.get('raw/large.csv')?.bytes ?? Buffer.alloc(0);
      expect(sha256(stored)).toBe(sha256(bytes));
    },
  );

  test('whose reply is lost is still a conflict when other bytes were there first', async () => {
    const { server, store } = await setUp();
    await store.put(KEY, Buffer.from('first'));
    server.faults.plan('PUT', 'reset-before');
    await expect(store.put(KEY, BYTES)).rejects.toThrow(ObjectConflictError);
    expect(server.bucket.get(KEY)?.bytes.toString()).toBe('first');
  });

  test('is given up when S3 stays overloaded, and nothing is stored', async () => {
    const { server, store } = await setUp();
    server.faults.plan('PUT', 'slow-down', 100);
    await expect(store.put(KEY, BYTES)).rejects.toThrow(ObjectUnavailableError);
    expect(server.bucket.size).toBe(0);
  });

  test('is compared by its bytes where S3 keeps no sha256 of what is there', async () => {
    const { server, store } = await setUp();
    server.bucket.set(KEY, { bytes: BYTES, etag: '"x"', lastModified: new Date(), checksums: {} });
    expect(await store.put(KEY, BYTES)).toBe('already-there');
    await expect(store.put(KEY, Buffer.from('other'))).rejects.toThrow(ObjectConflictError);
  });
});

describe('a read from S3', () => {
  const faults: readonly FaultKind[] = ['reset-before', 'cut-body', 'corrupt-body', 'slow-down'];

  test.each(faults)('is made again after %s', async (fault) => {
    const { server, store } = await setUp();
    await store.put(KEY, BYTES);
    server.faults.plan('GET', fault);
    expect(Buffer.from((await store.get(KEY)) ?? [])).toEqual(BYTES);
  });

  test.each(faults)('into a file is made again after %s', async (fault) => {
    const { server, store } = await setUp();
    await store.put(KEY, BYTES);
    server.faults.plan('GET', fault);
    expect(await readFile(await store.localFile(KEY))).toEqual(BYTES);
  });

  test.each(faults)('is given up and never wrong when there is always %s', async (fault) => {
    const { server, store } = await setUp();
    await store.put(KEY, BYTES);
    server.faults.plan('GET', fault, 100);
    await expect(store.get(KEY)).rejects.toThrow(ObjectUnavailableError);
    await expect(store.localFile(KEY)).rejects.toThrow(ObjectUnavailableError);
  });

  test('into a file is made once, however many ask', async () => {
    const { server, store } = await setUp();
    await store.put(KEY, BYTES);
    await Promise.all(Array.from({ length: 5 }, () => store.localFile(KEY)));
    await store.localFile(KEY);
    expect(server.requests.filter((request) => request === `GET ${KEY}`)).toHaveLength(1);
  });

  test('into a file can succeed after it was given up', async () => {
    const { server, store } = await setUp();
    await store.put(KEY, BYTES);
    server.faults.plan('GET', 'cut-body', 3);
    await expect(store.localFile(KEY)).rejects.toThrow(ObjectUnavailableError);
    expect(await readFile(await store.localFile(KEY))).toEqual(BYTES);
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
