import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { PipelineFunction } from '../function-settings.ts';
import { pipelineDefinition } from '../pipeline-definition.ts';
import { ofThisCreation } from './name-of-this-creation.ts';

export interface PipelineMachineProps {
  /** ARN of each function. */
  readonly functions: Readonly<Record<PipelineFunction, string>>;
  readonly topic: ITopic;
  readonly key: IKey;
  readonly settleSeconds: number;
  readonly logDays: number;
}

/** The state machine that runs the pipeline, with a role that may call its functions and tell its topic. */
export class PipelineMachine extends Construct {
  readonly machine: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { functions, topic, key, settleSeconds, logDays }: PipelineMachineProps,
  ) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    for (const statement of this.#rights(Object.values(functions), topic, key)) role.addToPolicy(statement);

    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(JSON.stringify(pipelineDefinition(settleSeconds))),
      definitionSubstitutions: { ...functions, topic: topic.topicArn },
      role: role.withoutPolicyUpdates(),
      logs: {
        // States, errors and times; never what was handed from one to the next.
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}-${ofThisCreation}`,
          retention: logDays,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
      },
    });
  }

  #rights(functions: readonly string[], topic: ITopic, key: IKey): readonly PolicyStatement[] {
    return [
      new PolicyStatement({ sid: 'Call', actions: ['lambda:InvokeFunction'], resources: [...functions] }),
      new PolicyStatement({ sid: 'Tell', actions: ['sns:Publish'], resources: [topic.topicArn] }),
      new PolicyStatement({
        sid: 'TellUnderTheKey',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sns.${Stack.of(this).region}.amazonaws.com` } },
      }),
      new PolicyStatement({
        sid: 'DeliverTheLog',
        actions: [
          'logs:CreateLogDelivery',
          'logs:GetLogDelivery',
          'logs:UpdateLogDelivery',
          'logs:DeleteLogDelivery',
          'logs:ListLogDeliveries',
          'logs:PutResourcePolicy',
          'logs:DescribeResourcePolicies',
          'logs:DescribeLogGroups',
        ],
        // Log delivery has no resource-level rights: see the Step Functions guide on CloudWatch Logs.
        resources: ['*'],
      }),
    ];
  }
}
