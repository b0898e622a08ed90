import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import { startS3TestServer } from '../s3-server/server.ts';
import { smallStore } from './damage.ts';

const program = fileURLToPath(new URL('../../functions/local/pcn.ts', import.meta.url));

/** A lake that holds what a laptop made, as S3 keeps it: with the sha256 of each object. */
async function lake() {
  const { store: folder, remove } = await smallStore();
  const s3 = await startS3TestServer({ pageSize: 50 });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new S3Client({
    endpoint: s3.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials,
  });
  const bucket = new S3ObjectStore({ client, bucket: 'lake' });
  onTestFinished(async () => {
    await bucket.close();
    client.destroy();
    await s3.close();
    await remove();
  });
  const keys = await new FolderObjectStore(folder).list('');
  for (const key of keys) await bucket.put(key, await readFile(join(folder, key)));
  return { s3, keys };
}

/** The real command with the role of somebody who may read the lake. */
async function pcnVerify(endpoint: string): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'verify', '--store', 's3://lake'], { env }, (error, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said });
    });
  });
}

test('pcn verify reads a whole lake on S3, and names the object that is gone with what heals it', async () => {
  const { s3, keys } = await lake();
  expect(await pcnVerify(s3.endpoint)).toEqual({
    code: 0,
    said: `${keys.length} objects read; all are as they were stored.\n`,
  });

  const view = keys.find((key) => /^views\/[0-9a-f]{2}\//.test(key)) ?? '';
  s3.bucket.delete(view);
  const { code, said } = await pcnVerify(s3.endpoint);
  expect(code).not.toBe(0);
  expect(said).toContain(`missing  ${view}\n`);
  expect(said).toContain('damaged: 0, missing: 1.');
}, 240_000);
