import { describe, expect, test } from 'vitest';
import { pipelineFunctions } from '../../infra/function-settings.ts';
import { lakePrefixes } from '../../infra/lake-layout.ts';
import { isAllowed, type Request, type Statement, statementsOf } from './policies.ts';
import { synthesise } from './synthesise.ts';

const prod = await synthesise('prod');
const policies = ['pipeline', 'api', 'web', 'observability', 'data'].flatMap((stack) =>
  prod.resources(stack, 'AWS::IAM::Policy').map((policy) => ({ stack, policy })),
);

/** The rights of a role by the beginning of its construct's name. */
function rightsOf(name: string): readonly Statement[] {
  const found = policies.find(({ policy }) => policy.id.startsWith(name));
  return statementsOf(found?.policy);
}

/** The lake's own policy, without the statements on transport, which hold for every request of these tests. */
const lake = statementsOf(
  prod.resources('data', 'AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('Lake')),
).filter(({ Action }) => !Action.includes('s3:*'));

const viaS3 = { 'kms:ViaService': 's3.eu-west-2.amazonaws.com' };
const inLake = (key: string) => `arn:aws:s3:::lake/${key}`;
const put = (prefix: string): Request => ({
  action: 's3:PutObject',
  resource: inLake(`${prefix}x`),
  context: { 's3:if-none-match': '*', 's3:ObjectCreationOperation': 'true' },
});
const get = (prefix: string): Request => ({ action: 's3:GetObject', resource: inLake(`${prefix}x`) });

/** What the data flow of docs/architecture.md asks for, written down by hand and not from the settings. */
const expected: Record<string, { reads: readonly string[]; creates: readonly string[] }> = {
  Receive: { reads: [], creates: ['raw/', 'receipts/', 'submissions/', 'arrivals/'] },
  Check: { reads: ['receipts/', 'raw/'], creates: ['staged/', 'checks/', 'quarantine/'] },
  Plan: {
    reads: ['releases/', 'receipts/', 'submissions/', 'checks/', 'quarantine/', 'audit/', 'runs/', 'views/'],
    creates: ['work/'],
  },
  Build: { reads: ['work/', 'staged/'], creates: ['marts/', 'athena-tables/', 'athena-results/'] },
  Hold: {
    reads: ['work/', 'staged/', 'releases/'],
    creates: ['marts/', 'holds/', 'runs/', 'work/', 'athena-tables/', 'athena-results/'],
  },
  Assess: { reads: ['marts/', 'releases/'], creates: ['views/', 'work/'] },
  Publish: { reads: ['work/'], creates: ['releases/', 'runs/', 'views/'] },
  Report: { reads: ['releases/', 'views/'], creates: ['reports/', 'downloads/'] },
  Sweep: { reads: [], creates: [] },
  Collect: {
    reads: ['checks/', 'quarantine/', 'audit/'],
    creates: ['raw/', 'receipts/', 'submissions/', 'arrivals/', 'notices/'],
  },
  Reader: { reads: ['releases/', 'views/', 'downloads/'], creates: [] },
  Intake: {
    reads: ['releases/', 'receipts/', 'submissions/', 'checks/', 'quarantine/', 'holds/', 'audit/'],
    creates: [],
  },
  Reports: { reads: ['releases/', 'views/', 'reports/'], creates: [] },
};
const roles = Object.entries(expected);

describe('the role of each function', () => {
  test('exists for every function, and there is no other', () => {
    const names = Object.keys(pipelineFunctions).map((name) => name.charAt(0).toUpperCase() + name.slice(1));

    expect(Object.keys(expected).sort()).toEqual([...names, 'Reader', 'Reports', 'Intake'].sort());
  });

  test.each(roles)(
    '%s reads and creates what its step needs and nothing else',
    (name, { reads, creates }) => {
      const rights = rightsOf(name);

      expect(lakePrefixes.filter((prefix) => isAllowed(rights, put(prefix))).sort()).toEqual(
        [...creates].sort(),
      );
      expect(lakePrefixes.filter((prefix) => isAllowed(rights, get(prefix))).sort()).toEqual(
        [...new Set([...reads, ...creates])].sort(),
      );
    },
  );

  test.each(roles)('%s deletes nothing, changes no policy, no version and no key', (name) => {
    const rights = rightsOf(name);
    const never = [
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutBucketPolicy',
      's3:PutObjectAcl',
      's3:PutLifecycleConfiguration',
      's3:PutBucketVersioning',
    ];
    for (const prefix of lakePrefixes) {
      for (const action of never) {
        expect(isAllowed(rights, { action, resource: inLake(`${prefix}x`) })).toBe(false);
        expect(isAllowed(rights, { action, resource: 'arn:aws:s3:::lake' })).toBe(false);
      }
    }
    const key = 'arn:aws:kms:eu-west-2:111111111111:key/ours';
    expect(isAllowed(rights, { action: 'kms:ScheduleKeyDeletion', resource: key, context: viaS3 })).toBe(
      false,
    );
    expect(isAllowed(rights, { action: 'kms:Decrypt', resource: key })).toBe(false);
    expect(isAllowed(rights, { action: 'kms:Decrypt', resource: key, context: viaS3 })).toBe(true);
  });

  test.each([
    ['Receive', 's3:GetObject', 'arn:aws:s3:::incoming/incoming/a b.csv', true],
    ['Receive', 's3:GetObject', 'arn:aws:s3:::incoming/other/a.csv', false],
    ['Receive', 's3:PutObject', 'arn:aws:s3:::incoming/incoming/a.csv', false],
    ['Check', 's3:GetObject', 'arn:aws:s3:::incoming/incoming/a.csv', false],
    ['Reader', 's3:ListBucket', 'arn:aws:s3:::incoming', false],
    [
      'Build',
      'athena:StartQueryExecution',
      'arn:aws:athena:eu-west-2:111111111111:workgroup/pcn-progress-prod-0a1b2c3d',
      true,
    ],
    ['Build', 'athena:StartQueryExecution', 'arn:aws:athena:eu-west-2:111111111111:workgroup/primary', false],
    [
      'Build',
      'glue:CreateTable',
      'arn:aws:glue:eu-west-2:111111111111:table/pcn_progress_prod_0a1b2c3d/t_1',
      true,
    ],
    ['Build', 'glue:CreateTable', 'arn:aws:glue:eu-west-2:111111111111:table/other/t_1', false],
    // CREATE EXTERNAL TABLE asks for it, whatever database it names: without it the first build fails.
    ['Build', 'glue:GetDatabase', 'arn:aws:glue:eu-west-2:111111111111:database/default', true],
    ['Build', 'glue:GetTable', 'arn:aws:glue:eu-west-2:111111111111:table/default/t_1', false],
    [
      'Build',
      'glue:DeleteTable',
      'arn:aws:glue:eu-west-2:111111111111:table/pcn_progress_prod_0a1b2c3d/t_1',
      false,
    ],
    [
      'Assess',
      'athena:StartQueryExecution',
      'arn:aws:athena:eu-west-2:111111111111:workgroup/pcn-progress-prod-0a1b2c3d',
      false,
    ],
    [
      'TriggersStarter',
      'states:StartExecution',
      'arn:aws:states:eu-west-2:111111111111:stateMachine:pipeline',
      true,
    ],
    [
      'TriggersTimer',
      'states:StartExecution',
      'arn:aws:states:eu-west-2:111111111111:stateMachine:pipeline',
      true,
    ],
    [
      'TriggersStarter',
      'states:StopExecution',
      'arn:aws:states:eu-west-2:111111111111:stateMachine:pipeline',
      false,
    ],
    ['Report', 'sns:Publish', 'arn:aws:sns:eu-west-2:111111111111:alerts', false],
    ['Reports', 's3:PutObject', 'arn:aws:s3:::lake/reports/x', false],
    ['PipelineRole', 'sns:Publish', 'arn:aws:sns:eu-west-2:111111111111:alerts', true],
    ['PipelineRole', 's3:GetObject', 'arn:aws:s3:::lake/views/x', false],
    ['PipelineRole', 'lambda:UpdateFunctionCode', 'arn:aws:any:::CheckFunction82225D96', false],
  ])('%s: %s on %s is %s', (name, action, resource, allowed) => {
    expect(isAllowed(rightsOf(name), { action, resource })).toBe(allowed);
  });
});

describe('what is encrypted with the key of the data', () => {
  const key = 'arn:aws:kms:eu-west-2:111111111111:key/ours';
  const via = (service: string) => ({ 'kms:ViaService': `${service}.eu-west-2.amazonaws.com` });

  test('can be set aside by the schedules in their queue, and opened by them nowhere else', () => {
    const timer = rightsOf('TriggersTimer');

    expect(isAllowed(timer, { action: 'kms:GenerateDataKey', resource: key, context: via('sqs') })).toBe(
      true,
    );
    expect(isAllowed(timer, { action: 'kms:Decrypt', resource: key, context: via('s3') })).toBe(false);
  });

  test('can be left by a depositor, who reads nothing back', () => {
    const [policy] = prod.resources('data', 'AWS::IAM::ManagedPolicy');
    const depositor = statementsOf(policy);
    const left = 'arn:aws:s3:::incoming/incoming/NCDesJuly26.zip';

    expect(isAllowed(depositor, { action: 's3:PutObject', resource: left })).toBe(true);
    expect(isAllowed(depositor, { action: 'kms:GenerateDataKey', resource: key, context: via('s3') })).toBe(
      true,
    );
    expect(isAllowed(depositor, { action: 's3:GetObject', resource: left })).toBe(false);
    expect(isAllowed(depositor, { action: 's3:PutObject', resource: inLake('raw/x') })).toBe(false);
  });
});

describe('no role of any stack', () => {
  const allows = policies.flatMap(({ stack, policy }) =>
    statementsOf(policy)
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({ where: `${stack}/${policy.id}`, ...statement })),
  );

  test('has an action with a wildcard', () => {
    expect(allows.filter(({ Action }) => Action.some((action) => action.includes('*')))).toEqual([]);
  });

  test('has every resource, but for the delivery of logs, which has no resource-level rights', () => {
    const everything = allows.filter(({ Resource }) => Resource.includes('*'));

    expect(everything.map(({ Sid }) => Sid)).toEqual(['DeliverTheLog']);
  });

  test('carries a policy that AWS manages and may change', () => {
    const managed = ['pipeline', 'api', 'web', 'observability', 'data']
      .flatMap((stack) => prod.resources(stack, 'AWS::IAM::Role'))
      .filter(({ Properties }) => Properties['ManagedPolicyArns'] !== undefined);

    expect(managed).toEqual([]);
  });
});

/** An administrator: everything that the account can give. */
const administrator: readonly Statement[] = [
  { Effect: 'Allow', Action: ['*'], Resource: ['*'], Condition: {} },
];

describe('the lake refuses even an administrator', () => {
  const may = (request: Request) => isAllowed([...administrator, ...lake], request);
  const kept = [
    'raw/',
    'receipts/',
    'submissions/',
    'audit/',
    'holds/',
    'checks/',
    'quarantine/',
    'staged/',
    'marts/',
    'views/',
    'releases/',
    'reports/',
    'downloads/',
  ];

  test.each(kept)('to delete below %s', (prefix) => {
    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion']) {
      expect(may({ action, resource: inLake(`${prefix}x`) })).toBe(false);
    }
  });

  test.each(kept.filter((prefix) => prefix !== 'marts/'))(
    'to write below %s without a condition',
    (prefix) => {
      const unconditional = { 's3:ObjectCreationOperation': 'true' };

      expect(may({ ...put(prefix), context: unconditional })).toBe(false);
      expect(may(put(prefix))).toBe(true);
      // The parts of a large upload cannot carry the condition; its completion must.
      expect(may({ ...put(prefix), context: { 's3:ObjectCreationOperation': 'false' } })).toBe(true);
    },
  );

  test('nothing below marts/, where Athena writes and sends no condition', () => {
    expect(may({ ...put('marts/'), context: { 's3:ObjectCreationOperation': 'true' } })).toBe(true);
  });
});
