import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../infra/config.ts';
import { synthesise } from './synthesise.ts';

describe('the checks of the synthesis', () => {
  test.each([
    ['dev, open to everyone, without a name of its own', 'dev', {}],
    [
      'prod, restricted, with a name, a certificate, a web ACL and a mailbox',
      'prod',
      {
        signIn: { issuer: 'https://id.example.nhs.uk', audience: ['pcn-progress'] },
        alertEmail: 'alerts@example.nhs.uk',
        domain: {
          name: 'progress.example.nhs.uk',
          certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
        },
        webAclArn: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/a/1',
      },
    ],
  ])('find nothing in %s', async (_what, stage, changed) => {
    expect((await synthesise(stage, changed)).findings).toEqual([]);
  });

  test('stop a value that CloudFormation would refuse', async () => {
    await expect(synthesise('dev', { throttle: { rate: 50, burst: 1.5 } })).rejects.toThrow(
      'ThrottlingBurstLimit',
    );
  });

  test('stop a resource that breaks a rule of AwsSolutions', async () => {
    const careless = synthesise('dev', {}, (app) => new Bucket(new Stack(app, 'Careless'), 'Open'));

    await expect(careless).rejects.toThrow('AwsSolutions-S1');
  });

  test('stop a query limit below the least that Athena knows', async () => {
    await expect(synthesise('dev', { scanLimitMebibytes: 1 })).rejects.toThrow(
      'scanLimitMebibytes must be at least 10',
    );
  });

  test('name the stages there are when another is asked for', () => {
    expect(() => settingsOf('production')).toThrow('use --context stage=dev or stage=prod');
  });
});
