import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';

/** CDK's Bucket is an IBucket, but its types do not say so under `exactOptionalPropertyTypes`. */
export function asBucket(bucket: Bucket): IBucket {
  const value: unknown = bucket;
  if (isBucket(value)) return value;
  throw new TypeError('not a bucket of this CDK');
}

function isBucket(value: unknown): value is IBucket {
  return value instanceof Bucket;
}
