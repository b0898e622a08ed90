import { Duration, Stack } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export interface TriggersProps {
  readonly machine: IStateMachine;
  /** Takes what could not be delivered to the machine. */
  readonly deadLetters: IQueue;
  /** Of the queue: what is sent to it is encrypted with its sender's rights. */
  readonly key: IKey;
  readonly incoming: IBucket;
  readonly lake: IBucket;
  readonly schedules: { readonly sweep: string; readonly collect: string };
  readonly sources: readonly Readonly<Record<string, unknown>>[];
}

/** What starts the pipeline: a file that was left, a decision, the daily sweep, and the schedule that collects. */
export class Triggers extends Construct {
  constructor(scope: Construct, id: string, props: TriggersProps) {
    super(scope, id);
    const { machine, deadLetters } = props;
    const starter = new Role(this, 'Starter', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
    this.#allowStart(starter, machine);
    new Rule(this, 'FileLeft', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [props.incoming.bucketName] }, object: { key: [{ prefix: 'incoming/' }] } },
      },
      targets: [
        new SfnStateMachine(machine, {
          role: starter.withoutPolicyUpdates(),
          deadLetterQueue: deadLetters,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
          input: RuleTargetInput.fromObject({
            files: [
              {
                kind: 'delivery',
                key: EventField.fromPath('$.detail.object.key'),
                version: EventField.fromPath('$.detail.object.version-id'),
              },
            ],
            takeOver: false,
          }),
        }),
      ],
    });

    // What is held waits in the store; whoever answers it, or takes something back, leaves an entry in the audit log.
    new Rule(this, 'MonthAnswered', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [props.lake.bucketName] }, object: { key: [{ prefix: 'audit/' }] } },
      },
      targets: [
        new SfnStateMachine(machine, {
          role: starter.withoutPolicyUpdates(),
          deadLetterQueue: deadLetters,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
          input: RuleTargetInput.fromObject({}),
        }),
      ],
    });

    const timer = new Role(this, 'Timer', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    this.#allowStart(timer, machine);
    timer.addToPolicy(
      new PolicyStatement({
        sid: 'SetAside',
        actions: ['sqs:SendMessage'],
        resources: [deadLetters.queueArn],
      }),
    );
    timer.addToPolicy(
      new PolicyStatement({
        sid: 'SetAsideUnderTheKey',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [props.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
    const inputs = { Sweep: {}, Collect: { collect: props.sources } };
    for (const [name, input] of Object.entries(inputs)) {
      new CfnSchedule(this, name, {
        scheduleExpression: name === 'Sweep' ? props.schedules.sweep : props.schedules.collect,
        scheduleExpressionTimezone: 'Europe/London',
        flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 15 },
        target: {
          arn: machine.stateMachineArn,
          roleArn: timer.roleArn,
          input: JSON.stringify(input),
          deadLetterConfig: { arn: deadLetters.queueArn },
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 6 * 3600 },
        },
      });
    }
  }

  #allowStart(role: Role, machine: IStateMachine): void {
    role.addToPolicy(
      new PolicyStatement({
        sid: 'StartThePipeline',
        actions: ['states:StartExecution'],
        resources: [machine.stateMachineArn],
      }),
    );
  }
}
