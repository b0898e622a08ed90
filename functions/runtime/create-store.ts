import type { ObjectStore } from '../ports/object-store.ts';
import type { Config } from './config.ts';

/** The object store alone, for what only reads: with no engine beside it, the API's bundle holds none. */
export async function createStore(
  config: Config['store'],
): Promise<ObjectStore & { close?(): Promise<void> }> {
  if (config.kind === 'folder') {
    const { FolderObjectStore } = await import('../adapters/folder-object-store.ts');
    return new FolderObjectStore(config.folder);
  }
  const { s3Client } = await import('../adapters/s3-client.ts');
  const { S3ObjectStore } = await import('../adapters/s3-object-store.ts');
  return new S3ObjectStore({ client: s3Client(), bucket: config.bucket });
}
