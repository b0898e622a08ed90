import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { asBucket } from './as-bucket.ts';

const PRIVATE = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

export interface KeptBucketProps {
  readonly key: IKey;
  readonly accessLogs: IBucket;
  /** Days until the objects below a prefix expire; every other object stays. */
  readonly expireAfter: Readonly<Record<string, number>>;
  /** Whether EventBridge hears of each new object. @default false */
  readonly sendsEvents?: boolean;
  /** Name of the site whose pages send forms; `null` for pages of any name. No form where it is left out. */
  readonly formsFrom?: string | null;
}

/** A private, encrypted, versioned bucket that outlives its stack. */
export class KeptBucket extends Construct {
  readonly bucket: IBucket;

  constructor(
    scope: Construct,
    id: string,
    { key, accessLogs, expireAfter, sendsEvents, formsFrom }: KeptBucketProps,
  ) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      ...(formsFrom !== undefined && {
        cors: [
          {
            allowedMethods: [HttpMethods.POST],
            allowedOrigins: [formsFrom === null ? '*' : `https://${formsFrom}`],
          },
        ],
      }),
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `s3/${id.toLowerCase()}/`,
      lifecycleRules: [
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(2) },
        ...Object.entries(expireAfter).map(([prefix, days]) => ({
          id: `expire-${prefix.replace('/', '') || 'all'}`,
          ...(prefix !== '' && { prefix }),
          expiration: Duration.days(days),
          noncurrentVersionExpiration: Duration.days(days),
        })),
      ],
    });
    // The L2 property would add a function of its own with rights to change any bucket's notifications.
    const resource = bucket.node.defaultChild;
    if (sendsEvents === true && CfnBucket.isCfnBucket(resource)) {
      resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
    this.bucket = asBucket(bucket);
  }
}

/** Where access to the other buckets is logged; S3 writes there only with keys of its own. */
export class LogBucket extends Construct {
  readonly bucket: IBucket;

  constructor(scope: Construct, id: string, { keepFor }: { readonly keepFor: Duration }) {
    super(scope, id);
    this.bucket = asBucket(
      new Bucket(this, 'Bucket', {
        ...PRIVATE,
        encryption: BucketEncryption.S3_MANAGED,
        lifecycleRules: [{ id: 'expire', expiration: keepFor }],
      }),
    );
  }
}
