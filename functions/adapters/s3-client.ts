import { S3Client } from '@aws-sdk/client-s3';

/** A client of the region and the role that the environment names. By its name alone, so that a bundle drops the rest of the SDK. */
export function s3Client(): S3Client {
  return new S3Client({});
}
