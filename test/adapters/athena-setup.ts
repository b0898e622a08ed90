import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import {
  AthenaQueryEngine,
  type AthenaQueryEngineOptions,
} from '../../functions/adapters/athena-query-engine.ts';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import type { Backend } from '../athena-endpoint/backend.ts';
import { startAthenaEndpoint } from '../athena-endpoint/endpoint.ts';
import { startS3TestServer } from '../s3-server/server.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The AWS adapters together, as deployed: Athena over S3, with our servers in place of both. */
export async function setUpAthena(
  startBackend: (s3Endpoint: string) => Promise<Backend>,
  options: Partial<AthenaQueryEngineOptions> = {},
) {
  const s3 = await startS3TestServer({ pageSize: 1000, takesChunks: true });
  const backend = await startBackend(s3.endpoint);
  const s3Client = new S3Client({
    endpoint: s3.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials,
  });
  const s3Store = new S3ObjectStore({ client: s3Client, bucket: 'lake' });
  const store = options.store ?? s3Store;
  const athena = await startAthenaEndpoint(backend, store);
  const client = new AthenaClient({ endpoint: athena.endpoint, region: 'eu-west-2', credentials });
  const engineOf = (more: Partial<AthenaQueryEngineOptions> = {}) =>
    new AthenaQueryEngine({
      client,
      store,
      bucket: 'lake',
      workGroup: 'pcn-progress',
      database: 'pcn_progress',
      runId: 'run-1',
      pollMs: [2, 50],
      retryDelaysMs: [5, 5],
      ...options,
      ...more,
    });
  const close = async () => {
    client.destroy();
    s3Client.destroy();
    await s3Store.close();
    await athena.close();
    await s3.close();
    await backend.close();
  };
  return { store, athena, engineOf, close };
}
