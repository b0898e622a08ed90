import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { DeliveriesInS3 } from '../../functions/adapters/deliveries-in-s3.ts';
import { deliveriesContract } from '../contract/deliveries.contract.ts';
import { startS3TestServer } from '../s3-server/server.ts';

deliveriesContract('DeliveriesInS3', async (files) => {
  const server = await startS3TestServer();
  const client = new S3Client({
    endpoint: server.endpoint,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  onTestFinished(async () => {
    client.destroy();
    await server.close();
  });
  for (const [name, text] of Object.entries({ ...files })) {
    await client.send(
      new PutObjectCommand({ Bucket: 'incoming', Key: `incoming/${name}`, Body: Buffer.from(text) }),
    );
  }
  return new DeliveriesInS3({ client, bucket: 'incoming', prefix: 'incoming/' });
});
