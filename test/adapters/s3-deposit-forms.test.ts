import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { S3DepositForms } from '../../functions/adapters/s3-deposit-forms.ts';

const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });

test('a form takes one object of one key, size and type, for ten minutes', async () => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new S3Client({ region: 'eu-west-2', credentials });
  const forms = new S3DepositForms(client, { bucket: 'incoming', prefix: 'incoming/' });
  const before = Date.now();

  const { url, fields } = await forms.formFor({ name: 'NCDesJuly26_v2.zip', bytes: 123_456 });

  const decoded: unknown = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8'));
  const { expiration, conditions } = Policy.parse(decoded);
  expect(url).toContain('incoming');
  expect(fields).toMatchObject({ key: 'incoming/NCDesJuly26_v2.zip', 'Content-Type': 'application/zip' });
  expect(conditions).toEqual(
    expect.arrayContaining([
      ['content-length-range', 123_456, 123_456],
      ['eq', '$Content-Type', 'application/zip'],
      { bucket: 'incoming' },
      { key: 'incoming/NCDesJuly26_v2.zip' },
    ]),
  );
  expect(Date.parse(expiration) - before).toBeLessThanOrEqual(601_000);
  client.destroy();
});
