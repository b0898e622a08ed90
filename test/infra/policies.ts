import { z } from 'zod';
import type { CfnResource } from './synthesise.ts';

const Many = z
  .union([z.unknown().array(), z.unknown()])
  .transform((value) => (Array.isArray(value) ? value : [value]));
const StatementShape = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.unknown().optional(),
  Action: Many.transform((actions) => actions.map(String)),
  Resource: Many.transform((resources) => resources.map(flat)),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Statement = z.infer<typeof StatementShape>;

/** The statements of a policy document, with every reference written as a plain ARN. */
export function statementsOf(resource: CfnResource | undefined): readonly Statement[] {
  const document = z.object({ Statement: z.array(StatementShape) });
  return document.parse(resource?.Properties['PolicyDocument']).Statement;
}

/** What stands for a generated name in the ARNs below. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/LakeBucket/, 'arn:aws:s3:::lake'],
  [/IncomingBucket/, 'arn:aws:s3:::incoming'],
  [/LogsBucket/, 'arn:aws:s3:::logs'],
  [/Site/, 'arn:aws:s3:::site'],
  [/Key/, 'arn:aws:kms:eu-west-2:111111111111:key/ours'],
  [/Alerts/, 'arn:aws:sns:eu-west-2:111111111111:alerts'],
  [/DeadLetters/, 'arn:aws:sqs:eu-west-2:111111111111:dead-letters'],
  // Named anew each time their stack is created.
  [/Models/, 'pcn-progress-prod-0a1b2c3d'],
  [/Database/, 'pcn_progress_prod_0a1b2c3d'],
  [/PipelineMachine/, 'arn:aws:states:eu-west-2:111111111111:stateMachine:pipeline'],
];

/** Writes a CloudFormation reference as text. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const [kind, content] = Object.entries(z.record(z.string(), z.unknown()).parse(value))[0] ?? [];
  if (kind === 'Fn::Join') {
    const [delimiter, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(content);
    return parts.map(flat).join(delimiter);
  }
  if (kind === 'Ref' && content === 'AWS::Partition') return 'aws';
  if (kind === 'Ref' && content === 'AWS::Region') return 'eu-west-2';
  if (kind === 'Ref' && content === 'AWS::AccountId') return '111111111111';
  const text = JSON.stringify(content);
  const known = NAMES.find(([name]) => name.test(text));
  if (known !== undefined) return known[1];
  const [logicalId] = z.array(z.string()).parse(Array.isArray(content) ? content : [content]);
  return `arn:aws:any:::${logicalId}`;
}

export interface Request {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request, such as `s3:if-none-match`. */
  readonly context?: Readonly<Record<string, string>>;
}

/**
 * Whether IAM would let the request through: a Deny anywhere wins, then an Allow is needed. A condition it does not
 * know is an error, so that nothing is allowed or denied by a misunderstanding.
 */
export function isAllowed(statements: readonly Statement[], request: Request): boolean {
  const matching = statements.filter((statement) => matches(statement, request));
  return (
    matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny')
  );
}

function matches({ Action, Resource, Condition }: Statement, { action, resource, context = {} }: Request) {
  return (
    Action.some((pattern) => like(pattern.toLowerCase(), action.toLowerCase())) &&
    Resource.some((pattern) => like(pattern, resource)) &&
    Object.entries(Condition).every(([operator, tests]) =>
      Object.entries(tests).every(([key, expected]) => holds(operator, context[key], flat(expected))),
    )
  );
}

function holds(operator: string, actual: string | undefined, expected: string): boolean {
  if (operator === 'Null') return (actual === undefined) === (expected === 'true');
  if (operator === 'Bool' || operator === 'StringEquals') return actual === expected;
  if (operator === 'ArnLike' || operator === 'StringLike')
    return actual !== undefined && like(expected, actual);
  if (operator === 'ArnEquals') return actual === expected;
  throw new Error(`this test does not know the condition ${operator}`);
}

function like(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
}
