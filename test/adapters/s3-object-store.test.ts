import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import { objectStoreContract } from '../contract/object-store.contract.ts';
import { startS3TestServer } from '../s3-server/server.ts';

objectStoreContract('S3ObjectStore', async () => {
  const server = await startS3TestServer();
  const client = new S3Client({
    endpoint: server.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // The SDK warns of every failed request that was streamed; here they fail on purpose.
    logger: new Console({ stdout: new PassThrough() }),
  });
  const store = new S3ObjectStore({ client, bucket: 'objects' });
  onTestFinished(async () => {
    await store.close();
    client.destroy();
    await server.close();
  });
  return store;
});
