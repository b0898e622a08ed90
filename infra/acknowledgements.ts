import { type App, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { StageSettings } from './config.ts';

interface Acknowledged {
  /** Construct by its path below the app, without the stage. */
  readonly at: string;
  readonly id: string;
  readonly reason: string;
}

/** Findings of cdk-nag that stand, each with the reason. Everything else fails the synthesis. */
function acknowledged({ signIn, webAclArn, domain }: StageSettings): readonly Acknowledged[] {
  return [
    {
      at: 'pipeline/Pipeline/Role',
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The delivery of logs has no resource-level rights; nothing else of this role has a wildcard.',
    },
    {
      at: 'pipeline/Pipeline/Machine',
      id: 'AwsSolutions-SF2',
      reason:
        'Every state is logged with its time; X-Ray would add rights without a resource and say nothing more.',
    },
    {
      at: 'pipeline/DeadLetters',
      id: 'AwsSolutions-SQS3',
      reason: 'This is the queue for what EventBridge and the schedules could not deliver.',
    },
    {
      at: 'data/Logs',
      id: 'AwsSolutions-S1',
      reason: 'This bucket receives the access logs; logging access to it into itself would never end.',
    },
    {
      at: 'api/Api',
      id: 'AwsSolutions-APIG4',
      reason:
        signIn === null
          ? 'This stage publishes official statistics to everyone; config.ts names an issuer where it does not.'
          : 'Only /v1/health, which says that the service is up, is open.',
    },
    {
      at: 'web/Distribution',
      id: 'AwsSolutions-CFR1',
      reason: 'Published statistics; readers may be anywhere.',
    },
    {
      at: 'web/Distribution',
      id: 'AwsSolutions-CFR3',
      reason:
        'The standard log holds the address of every reader. Requests are logged by the API without it.',
    },
    ...(webAclArn === null
      ? [
          {
            at: 'web/Distribution',
            id: 'AwsSolutions-CFR2',
            reason:
              'The API reads only, validates and is throttled; config.ts names a web ACL where one is wanted.',
          },
        ]
      : []),
    ...(domain === null
      ? [
          {
            at: 'web/Distribution',
            id: 'AwsSolutions-CFR4',
            reason:
              'CloudFront fixes the policy of its own certificate; with a domain in config.ts it is TLS 1.2.',
          },
        ]
      : []),
  ];
}

/** @throws Error when an acknowledged construct does not exist: the list must not outlive what it excuses */
export function acknowledge(app: App, stage: string, settings: StageSettings): void {
  for (const { at, id, reason } of acknowledged(settings)) {
    const [stack = '', ...path] = at.split('/');
    const construct = path.reduce<IConstruct | undefined>(
      (found, name) => found?.node.tryFindChild(name),
      app.node.tryFindChild(`pcn-progress-${stage}-${stack}`),
    );
    if (construct === undefined) throw new Error(`nothing is at ${at}; take ${id} off the acknowledgements`);
    Validations.of(construct).acknowledge({ id, reason });
  }
}
