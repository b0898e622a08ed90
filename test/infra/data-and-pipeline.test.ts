import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CollectSource } from '../../functions/contracts/collect-source.ts';
import { stages } from '../../infra/config.ts';
import { pipelineFunctions } from '../../infra/function-settings.ts';
import { synthesise } from './synthesise.ts';

const open = await synthesise('prod');
const properties = (stack: string, type: string) =>
  open.resources(stack, type).map(({ Properties }) => Properties);

describe('the data stack', () => {
  test('cannot be removed by accident', () => {
    expect(open.terminationProtection).toEqual(['pcn-progress-prod-data']);
  });

  test.each(open.resources('data').map(({ id, Type, DeletionPolicy }) => [Type, id, DeletionPolicy]))(
    '%s %s outlives its stack unless it is only a policy',
    (type, _id, deletion) => {
      expect(deletion ?? type).toMatch(/^(Retain|AWS::S3::BucketPolicy|AWS::IAM::ManagedPolicy)$/);
    },
  );

  test('keeps every version of what is in the lake, encrypted with its own key and closed to the public', () => {
    const buckets = properties('data', 'AWS::S3::Bucket').filter(
      ({ VersioningConfiguration }) => VersioningConfiguration !== undefined,
    );

    expect(buckets).toHaveLength(2);
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
          ],
        },
      });
    }
  });

  test('lets nothing expire that a release rests on', () => {
    const [lake] = open.resources('data', 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Lake'));
    const rules = z
      .object({
        Rules: z.array(z.object({ Prefix: z.string().optional(), ExpirationInDays: z.number().optional() })),
      })
      .parse(lake?.Properties['LifecycleConfiguration']).Rules;

    expect(
      rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined).map(({ Prefix }) => Prefix),
    ).toEqual(['work/', 'athena-results/']);
  });

  test('caps what a query may read and lets its caller choose nothing', () => {
    expect(properties('data', 'AWS::Athena::WorkGroup')).toMatchObject([
      {
        WorkGroupConfiguration: {
          EnforceWorkGroupConfiguration: true,
          BytesScannedCutoffPerQuery: 1024 * 1024 * 1024,
          ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' } },
        },
      },
    ]);
  });
});

describe('the pipeline stack', () => {
  test('has a function of Node 24 on arm64 for every entry in functions/lambda but those of the API', async () => {
    const entries = (await readdir('functions/lambda')).map((name) => name.replace('.ts', ''));
    const functions = properties('pipeline', 'AWS::Lambda::Function');

    expect(entries.filter((name) => !['api', 'report-api', 'intake-api'].includes(name)).sort()).toEqual(
      Object.keys(pipelineFunctions).sort(),
    );
    expect(functions.map(({ Handler }) => String(Handler)).sort()).toEqual(
      Object.keys(pipelineFunctions)
        .map((name) => `${name}.handler`)
        .sort(),
    );
    for (const each of functions)
      expect(each).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  test('tells the function that makes reports where the pages are and what is a draft, and no other', async () => {
    const embargoed = await synthesise('prod', {
      domain: {
        name: 'pcn.example.nhs.uk',
        certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/c',
      },
      embargo: '2026-09-03T09:30+01:00',
    });
    const told = embargoed.resources('pipeline', 'AWS::Lambda::Function').flatMap(({ Properties }) => {
      const { Variables } = z
        .object({ Variables: z.record(z.string(), z.unknown()) })
        .parse(Properties['Environment']);
      return 'SITE_ADDRESS' in Variables || 'EMBARGO' in Variables
        ? [[Properties['Handler'], Variables['SITE_ADDRESS'], Variables['EMBARGO']]]
        : [];
    });

    expect(told).toEqual([['report.handler', 'https://pcn.example.nhs.uk', '2026-09-03T09:30+01:00']]);
  });

  test('starts on a file below the prefix of the deliveries and on nothing else, and sets aside what fails', () => {
    const [rule] = properties('pipeline', 'AWS::Events::Rule');

    expect(rule).toMatchObject({
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { object: { key: [{ prefix: 'incoming/' }] } },
      },
      Targets: [{ DeadLetterConfig: expect.anything(), RetryPolicy: { MaximumRetryAttempts: 185 } }],
    });
  });

  test('starts on a decision too, so that what is held waits for its answer in the store', () => {
    const rules = properties('pipeline', 'AWS::Events::Rule');

    expect(rules[1]).toMatchObject({
      EventPattern: { detail: { object: { key: [{ prefix: 'audit/' }] } } },
      Targets: [{ Input: '{}', DeadLetterConfig: expect.anything() }],
    });
    const [lake] = open.resources('data', 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Lake'));
    expect(lake?.Properties['NotificationConfiguration']).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
  });

  test('tells the machine of a file what the machine reads', () => {
    const [rule] = properties('pipeline', 'AWS::Events::Rule');
    const [target] = z
      .array(
        z.object({
          InputTransformer: z.object({
            InputTemplate: z.string(),
            InputPathsMap: z.record(z.string(), z.string()),
          }),
        }),
      )
      .parse(rule?.['Targets']);
    const sent = Object.keys(target?.InputTransformer.InputPathsMap ?? {}).reduce(
      (text, name) => text.replaceAll(`<${name}>`, '"x"'),
      target?.InputTransformer.InputTemplate ?? '',
    );

    expect(JSON.parse(sent)).toEqual({
      files: [{ kind: 'delivery', key: 'x', version: 'x' }],
      takeOver: false,
    });
  });

  test('keeps London time, sets aside a schedule that fails, and hands each its input', () => {
    const schedules = properties('pipeline', 'AWS::Scheduler::Schedule');
    const inputs = schedules.map(({ Target }) =>
      z.object({ Input: z.string(), DeadLetterConfig: z.unknown() }).parse(Target),
    );

    expect(schedules.map(({ ScheduleExpressionTimezone }) => ScheduleExpressionTimezone)).toEqual([
      'Europe/London',
      'Europe/London',
    ]);
    expect(inputs.map(({ Input }) => JSON.parse(Input))).toEqual([{}, { collect: stages.prod.sources }]);
  });

  test.each(Object.entries(stages))(
    '%s names sources that the collecting step can read',
    (_stage, { sources }) => {
      expect(z.array(CollectSource).safeParse(sources).error).toBeUndefined();
    },
  );

  test('lets alarms and the budget tell the topic, which has lost its default policy', () => {
    const [policy] = open.resources('pipeline', 'AWS::SNS::TopicPolicy');
    const { Statement } = z
      .object({ Statement: z.array(z.object({ Effect: z.string(), Principal: z.unknown() })) })
      .parse(policy?.Properties['PolicyDocument']);

    expect(Statement.filter(({ Effect }) => Effect === 'Allow').map(({ Principal }) => Principal)).toEqual([
      { Service: 'cloudwatch.amazonaws.com' },
      { Service: 'budgets.amazonaws.com' },
    ]);
  });
});

describe('what is kept when a stack is deleted', () => {
  test.each([
    ['data', 'AWS::Athena::WorkGroup', 'Name'],
    ['pipeline', 'AWS::Logs::LogGroup', 'LogGroupName'],
  ])('carries a new name in the %s stack at each creation of it: %s', (stack, type, property) => {
    const named = open
      .resources(stack, type)
      .map(({ Properties }) => Properties[property])
      .filter((name) => name !== undefined);

    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(JSON.stringify(name)).toContain('AWS::StackId');
  });

  test('carries one in the catalogue of tables too', () => {
    const [database] = properties('data', 'AWS::Glue::Database');

    expect(JSON.stringify(database?.['DatabaseInput'])).toContain('AWS::StackId');
  });
});

describe('the memory of a function', () => {
  const functions = open.resources('pipeline', 'AWS::Lambda::Function').map(({ Properties }) => ({
    handler: String(Properties['Handler']),
    memory: Number(Properties['MemorySize']),
    timeout: Number(Properties['Timeout']),
    variables: z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(Properties['Environment'])
      .Variables,
  }));

  test('is used: its heap and DuckDB take most of it together, and never more than it has', () => {
    for (const { memory, variables } of functions) {
      const heap = Number(/^--max-old-space-size=(\d+)$/.exec(String(variables['NODE_OPTIONS']))?.[1]);
      const both = heap + Number(variables['DUCKDB_MEMORY_MEBIBYTES']);

      expect(both).toBeGreaterThan(memory * 0.85);
      expect(both).toBeLessThan(memory * 0.95);
    }
  });

  test('outlives a query: one that takes too long is stopped before the function is', () => {
    const asking = functions.filter(({ variables }) => variables['ENGINE'] === 'athena');

    expect(asking.map(({ handler }) => handler)).toEqual(['build.handler', 'hold.handler']);
    for (const { timeout, variables } of asking)
      expect(Number(variables['QUERY_TIMEOUT_SECONDS'])).toBeLessThan(timeout);
  });

  test('names its stage in every figure, so that dev hides nothing of prod', () => {
    expect(new Set(functions.map(({ variables }) => variables['STAGE']))).toEqual(new Set(['prod']));
  });
});

test('a stage that people rely on is not even synthesised without somebody to tell', async () => {
  await expect(synthesise('prod', { alertEmail: null })).rejects.toThrow(
    'stage "prod" has nobody to tell: set its alertEmail in infra/config.ts',
  );
});
