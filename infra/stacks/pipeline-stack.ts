import { Aws, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';
import { dataAccess } from '../constructs/data-access.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import { PipelineMachine } from '../constructs/pipeline-machine.ts';
import { Triggers } from '../constructs/triggers.ts';
import { type FunctionSettings, type PipelineFunction, pipelineFunctions } from '../function-settings.ts';
import type { DataStack } from './data-stack.ts';

export interface PipelineStackProps extends StackProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly data: DataStack;
  /** Folder of the pipeline's bundle, and of the one that makes reports. */
  readonly code: string;
  readonly reportCode: string;
  /** Where the pages are, for the link in notices. */
  readonly site: string;
}

/** What is left of a function's time for stopping a query that took too long. */
const SECONDS_TO_STOP = 60;

/** From a file that was left to the next release. Holds no data: it can be removed and deployed again. */
export class PipelineStack extends Stack {
  readonly alerts: Topic;
  readonly deadLetters: Queue;
  readonly machine: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { stage, settings, data, code, reportCode, site, ...props }: PipelineStackProps,
  ) {
    super(scope, id, props);
    this.alerts = new Topic(this, 'Alerts', { masterKey: data.key, enforceSSL: true });
    this.#letAlarmsTell();
    if (settings.alertEmail !== null) {
      this.alerts.addSubscription(new EmailSubscription(settings.alertEmail));
    }
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: data.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const arnOf = (name: PipelineFunction): string => {
      const own: FunctionSettings = pipelineFunctions[name];
      const reports = {
        SITE_ADDRESS: site,
        ...(settings.embargo !== null && { EMBARGO: settings.embargo }),
      };
      const { function: made } = new NodeFunction(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
        ...own.size,
        entry: name,
        code: own.reports === true ? reportCode : code,
        logDays: settings.logDays,
        environment: {
          STAGE: stage,
          ...places(own, data),
          ...(settings.signIn?.practicesClaim !== undefined && {
            PRACTICES_CLAIM: settings.signIn.practicesClaim,
          }),
          ...(own.reports === true && reports),
        },
        may: dataAccess(data, own),
      });
      return made.functionArn;
    };
    const { machine } = new PipelineMachine(this, 'Pipeline', {
      functions: {
        receive: arnOf('receive'),
        check: arnOf('check'),
        plan: arnOf('plan'),
        build: arnOf('build'),
        hold: arnOf('hold'),
        assess: arnOf('assess'),
        publish: arnOf('publish'),
        report: arnOf('report'),
        sweep: arnOf('sweep'),
        collect: arnOf('collect'),
      },
      topic: this.alerts,
      key: data.key,
      settleSeconds: settings.settleSeconds,
      logDays: settings.logDays,
    });
    this.machine = machine;
    new Triggers(this, 'Triggers', {
      machine,
      deadLetters: this.deadLetters,
      key: data.key,
      incoming: data.incoming,
      lake: data.lake,
      schedules: settings.schedules,
      sources: settings.sources,
    });
  }

  /** A topic with a policy of its own has lost SNS's default one, by which alarms could tell it. */
  #letAlarmsTell(): void {
    for (const service of ['cloudwatch', 'budgets']) {
      this.alerts.addToResourcePolicy(
        new PolicyStatement({
          sid: `Tell${service}`,
          principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
          actions: ['sns:Publish'],
          resources: [this.alerts.topicArn],
          conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
        }),
      );
    }
  }
}

/** Where a function reads and writes, as `functions/runtime/config.ts` reads it. */
function places(own: FunctionSettings, data: DataStack): Readonly<Record<string, string>> {
  return {
    STORE: 's3',
    STORE_BUCKET: data.lake.bucketName,
    ...(own.deliveries !== undefined && {
      DELIVERIES: 's3',
      DELIVERIES_BUCKET: data.incoming.bucketName,
    }),
    ...(own.athena === true && {
      ENGINE: 'athena',
      ATHENA_WORKGROUP: data.workgroup.workGroupName,
      ATHENA_DATABASE: data.database,
      // A query that is given up must be stopped while the function still lives.
      QUERY_TIMEOUT_SECONDS: String(own.size.timeoutSeconds - SECONDS_TO_STOP),
    }),
  };
}
