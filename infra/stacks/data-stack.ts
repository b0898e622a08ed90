import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { AnyPrincipal, Effect, ManagedPolicy, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { KeptBucket, LogBucket } from '../constructs/kept-bucket.ts';
import { ofThisCreation } from '../constructs/name-of-this-creation.ts';
import { QueryWorkgroup } from '../constructs/query-workgroup.ts';
import { expiring, kept, lakePrefixes, writtenByAthena } from '../lake-layout.ts';

export interface DataStackProps extends StackProps {
  readonly stage: string;
  readonly settings: StageSettings;
}

/** What must never be lost: buckets, their key, and the catalogue of tables. Changed rarely and by two people. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly incoming: IBucket;
  readonly lake: IBucket;
  readonly logs: IBucket;
  readonly workgroup: QueryWorkgroup;
  readonly database: string;

  constructor(scope: Construct, id: string, { stage, settings, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });

    this.key = new Key(this, 'Key', {
      description: `PCN progress (${stage}): lake, deliveries, alerts`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#letServicesSendAlerts();

    this.logs = new LogBucket(this, 'Logs', { keepFor: Duration.days(settings.logDays) }).bucket;
    this.incoming = new KeptBucket(this, 'Incoming', {
      key: this.key,
      accessLogs: this.logs,
      // The lake keeps the bytes; what is left here is only the way in.
      expireAfter: { '': 90 },
      sendsEvents: true,
      // A form names one object of one size, so it is the form that is guarded and not where it is sent from.
      ...(settings.signIn?.intake && { formsFrom: settings.domain?.name ?? null }),
    }).bucket;
    this.lake = new KeptBucket(this, 'Lake', {
      key: this.key,
      accessLogs: this.logs,
      expireAfter: expiring,
      // An answer to a held month starts the machine.
      sendsEvents: true,
    }).bucket;
    for (const rule of lakeRules(this.lake)) this.lake.addToResourcePolicy(rule);

    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: {
        name: `pcn_progress_${stage}_${ofThisCreation}`,
        description: 'Tables over explicit lists of staged and mart files, made by the build step',
      },
    });
    database.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.database = database.ref;
    this.#letDepositorsLeaveFiles();
    this.workgroup = new QueryWorkgroup(this, 'Models', {
      workGroupName: `pcn-progress-${stage}-${ofThisCreation}`,
      results: this.lake.s3UrlForObject('athena-results/'),
      key: this.key,
      scanLimitMebibytes: settings.scanLimitMebibytes,
    });
  }

  /** For whoever leaves files: nothing but to put them in, encrypted, and to read none back. */
  #letDepositorsLeaveFiles(): void {
    const depositor = new ManagedPolicy(this, 'Depositor', {
      description:
        'Leave files for PCN progress; attach it to the role or user that sends the monthly extracts',
      statements: [
        new PolicyStatement({
          sid: 'LeaveFiles',
          actions: ['s3:PutObject'],
          resources: [this.incoming.arnForObjects('incoming/*')],
        }),
        new PolicyStatement({
          sid: 'EncryptThem',
          // To decrypt is needed for the parts of a large upload.
          actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
          resources: [this.key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } },
        }),
      ],
    });
    new CfnOutput(this, 'DepositorPolicy', { value: depositor.managedPolicyArn });
  }

  /** Alarms, budgets and undelivered events reach an encrypted topic and queue only with a right to the key. */
  #letServicesSendAlerts(): void {
    for (const service of ['cloudwatch', 'budgets', 'events', 'scheduler']) {
      this.key.grant(
        new ServicePrincipal(`${service}.amazonaws.com`, {
          conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
        }),
        'kms:Decrypt',
        'kms:GenerateDataKey',
      );
    }
  }
}

/**
 * What the lake refuses to everyone, its administrators included, until this policy itself is changed: to delete
 * what is kept, and to write over anything where the writer can be made to ask first.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
function lakeRules(lake: IBucket): readonly PolicyStatement[] {
  const below = (prefixes: readonly string[]) => prefixes.map((prefix) => lake.arnForObjects(`${prefix}*`));
  return [
    new PolicyStatement({
      sid: 'NobodyDeletesWhatIsKept',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: below(kept),
    }),
    new PolicyStatement({
      sid: 'NobodyWritesOver',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:PutObject'],
      resources: below(lakePrefixes.filter((prefix) => !writtenByAthena.includes(prefix))),
      conditions: {
        Null: { 's3:if-none-match': 'true' },
        // The parts of a large upload carry no condition; its completion does.
        Bool: { 's3:ObjectCreationOperation': 'true' },
      },
    }),
  ];
}
