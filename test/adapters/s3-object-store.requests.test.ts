import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { S3ObjectStore } from '../../functions/adapters/s3-object-store.ts';
import { ObjectUnavailableError } from '../../functions/ports/object-store.ts';

const client = new S3Client({ region: 'eu-west-2' });
const store = new S3ObjectStore({ client, bucket: 'objects', delaysMs: [1, 1] });

const failure = (status: number, name: string) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode: status } });

test('a write asks S3 to create only, and to check the sha256', async () => {
  const s3 = mockClient(client);
  s3.on(PutObjectCommand).resolves({});
  await store.put('raw/abc.txt', Buffer.from('abc'));

  expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
    Bucket: 'objects',
    Key: 'raw/abc.txt',
    IfNoneMatch: '*',
    ContentLength: 3,
    // FIPS 180-2, appendix B.1: sha256 of "abc" is ba7816bf ... f20015ad.
    ChecksumSHA256: Buffer.from(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      'hex',
    ).toString('base64'),
  });
});

test.each([403, 400])('an answer of %i is not asked for again', async (status) => {
  const s3 = mockClient(client);
  s3.on(GetObjectCommand).rejects(failure(status, 'AccessDenied'));
  await expect(store.get('raw/abc.txt')).rejects.toThrow(ObjectUnavailableError);
  expect(s3.commandCalls(GetObjectCommand)).toHaveLength(1);
});

test.each([500, 503])('an answer of %i is asked for again, three times in all', async (status) => {
  const s3 = mockClient(client);
  s3.on(ListObjectsV2Command).rejects(failure(status, 'InternalError'));
  await expect(store.list('raw/')).rejects.toThrow(ObjectUnavailableError);
  expect(s3.commandCalls(ListObjectsV2Command)).toHaveLength(3);
});

test('an error of the store does not tell what S3 said, but keeps it as its cause', async () => {
  mockClient(client).on(GetObjectCommand).rejects(failure(403, 'AccessDenied'));
  const error = await store.get('raw/abc.txt').catch((thrown: unknown) => thrown);
  expect(error).toHaveProperty('cause.name', 'AccessDenied');
  expect(error).toHaveProperty('message', expect.not.stringContaining('AccessDenied'));
});
