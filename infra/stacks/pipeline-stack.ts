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
  readonly settings: StageSettings;
  readonly data: DataStack;
  /** Folder of the pipeline's bundle, and of the one that makes reports. */
  readonly code: string;
  readonly reportCode: string;
  /** Where the pages are, for the link in what people are told. */
  readonly site: string;
}

/** From a file that was left to the next release. Holds no data: it can be removed and deployed again. */
export class PipelineStack extends Stack {
  readonly alerts: Topic;
  readonly deadLetters: Queue;
  readonly machine: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { settings, data, code, reportCode, site, ...props }: PipelineStackProps,
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

    const arnOf = (name: PipelineFunction) => {
      const own: FunctionSettings = pipelineFunctions[name];
      const told = {
        SITE_ADDRESS: site,
        ...(settings.embargo !== null && { EMBARGO: settings.embargo }),
      };
      return own.reports === true
        ? this.#function(name, own, reportCode, data, settings.logDays, told)
        : this.#function(name, own, code, data, settings.logDays);
    };
    const { machine } = new PipelineMachine(this, 'Pipeline', {
      functions: {
        receive: arnOf('receive'),
        check: arnOf('check'),
        plan: arnOf('plan'),
        build: arnOf('build'),
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
      incoming: data.incoming,
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

  #function(
    name: PipelineFunction,
    settings: FunctionSettings,
    code: string,
    data: DataStack,
    logDays: number,
    told: Readonly<Record<string, string>> = {},
  ): string {
    const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const { function: made } = new NodeFunction(this, id, {
      ...settings.size,
      entry: name,
      code,
      logDays,
      environment: {
        STORE: 's3',
        STORE_BUCKET: data.lake.bucketName,
        ...(settings.deliveries !== undefined && {
          DELIVERIES: 's3',
          DELIVERIES_BUCKET: data.incoming.bucketName,
        }),
        ...(settings.athena === true && {
          ENGINE: 'athena',
          ATHENA_WORKGROUP: data.workgroup.workGroupName,
          ATHENA_DATABASE: data.database,
        }),
        ...told,
      },
      may: dataAccess(data, settings),
    });
    return made.functionArn;
  }
}
