import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionSettings } from '../function-settings.ts';
import type { DataStack } from '../stacks/data-stack.ts';

/** The stores that functions are given rights to. */
export type DataPlaces = Pick<DataStack, 'lake' | 'incoming' | 'key' | 'workgroup' | 'database'>;

/**
 * What one function may do with the data, statement by statement: nothing is deleted, nothing is listed by a
 * wildcard, and objects are read and created below the prefixes of the function's settings only.
 */
export function dataAccess(
  data: DataPlaces,
  settings: Pick<FunctionSettings, 'reads' | 'creates' | 'deliveries' | 'athena'>,
): readonly PolicyStatement[] {
  const { lake, incoming } = data;
  const below = (prefixes: readonly string[]) => prefixes.map((prefix) => lake.arnForObjects(`${prefix}*`));
  const readable = below([...new Set([...settings.reads, ...settings.creates])]);
  const { creates, deliveries } = settings;
  return [
    // Without it S3 says "denied" of an object that is merely not there; a condition on the prefix has that effect too.
    new PolicyStatement({ sid: 'ListTheLake', actions: ['s3:ListBucket'], resources: [lake.bucketArn] }),
    ...when(readable.length > 0, { sid: 'Read', actions: ['s3:GetObject'], resources: readable }),
    ...when(creates.length > 0, { sid: 'Create', actions: ['s3:PutObject'], resources: below(creates) }),
    ...when(deliveries === 'leave', {
      sid: 'LeaveFiles',
      actions: ['s3:PutObject'],
      resources: [incoming.arnForObjects('incoming/*')],
    }),
    ...when(deliveries === 'read' || deliveries === 'list', {
      sid: 'ListDeliveries',
      actions: ['s3:ListBucket'],
      resources: [incoming.bucketArn],
    }),
    ...when(deliveries === 'read', {
      sid: 'ReadDeliveries',
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [incoming.arnForObjects('incoming/*')],
    }),
    ...keyUse(data, creates.length > 0 || deliveries === 'leave'),
    ...(settings.athena === true ? athenaAccess(data) : []),
  ];
}

function when(
  isWanted: boolean,
  props: ConstructorParameters<typeof PolicyStatement>[0],
): readonly PolicyStatement[] {
  return isWanted ? [new PolicyStatement(props)] : [];
}

/** The key through S3 only: it opens nothing else for these roles. */
function keyUse({ key }: DataPlaces, writes: boolean): readonly PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'UseTheKey',
      actions: writes ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } },
    }),
  ];
}

/** Athena acts with its caller's rights, so the caller needs those of a large upload and of the catalogue. */
function athenaAccess({ lake, workgroup, database }: DataPlaces): readonly PolicyStatement[] {
  const glue = (resource: string) => Stack.of(lake).formatArn({ service: 'glue', resource });
  return [
    new PolicyStatement({
      sid: 'Query',
      actions: [
        'athena:StartQueryExecution',
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:StopQueryExecution',
      ],
      resources: [workgroup.arn],
    }),
    new PolicyStatement({
      sid: 'DescribeTables',
      actions: ['glue:GetDatabase', 'glue:GetTable', 'glue:GetPartitions', 'glue:CreateTable'],
      resources: [glue('catalog'), glue(`database/${database}`), glue(`table/${database}/t_*`)],
    }),
    // CREATE EXTERNAL TABLE asks for the database `default` too, whatever database it names.
    // See https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
    new PolicyStatement({
      sid: 'SeeTheDefaultDatabase',
      actions: ['glue:GetDatabase'],
      resources: [glue('catalog'), glue('database/default')],
    }),
    new PolicyStatement({
      sid: 'PlaceOfResults',
      actions: ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'],
      resources: [lake.bucketArn],
    }),
    new PolicyStatement({
      sid: 'LargeResults',
      actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
      resources: [lake.arnForObjects('marts/*'), lake.arnForObjects('athena-results/*')],
    }),
  ];
}
