import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** Athena's own minimum for `bytesScannedCutoffPerQuery`. */
const LEAST_MEBIBYTES = 10;

export interface QueryWorkgroupProps {
  readonly workGroupName: string;
  /** Address below which results are written, such as `s3://lake/athena-results/`. */
  readonly results: string;
  readonly key: IKey;
  /** Most data one query may read, in mebibytes; Athena cancels a query that goes over. */
  readonly scanLimitMebibytes: number;
}

/** An Athena workgroup whose caller chooses neither the place, the encryption nor the size of a query. */
export class QueryWorkgroup extends Construct {
  readonly workGroupName: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: QueryWorkgroupProps) {
    super(scope, id);
    const { workGroupName, results, key, scanLimitMebibytes } = props;
    if (scanLimitMebibytes < LEAST_MEBIBYTES) {
      throw new Error(`scanLimitMebibytes must be at least ${LEAST_MEBIBYTES}, got ${scanLimitMebibytes}`);
    }
    const workgroup = new CfnWorkGroup(this, 'Resource', {
      name: workGroupName,
      recursiveDeleteOption: false,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: scanLimitMebibytes * 1024 * 1024,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: results,
          expectedBucketOwner: Aws.ACCOUNT_ID,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: key.keyArn },
        },
      },
    });
    workgroup.applyRemovalPolicy(RemovalPolicy.RETAIN);
    // By reference, since the name may be one that only this stack can tell.
    this.workGroupName = workgroup.ref;
    this.arn = `arn:${Aws.PARTITION}:athena:${Aws.REGION}:${Aws.ACCOUNT_ID}:workgroup/${workgroup.ref}`;
  }
}
