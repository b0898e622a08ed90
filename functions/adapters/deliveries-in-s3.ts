import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { type Deliveries, DeliveryMissingError, DeliveryRefusedError } from '../ports/deliveries.ts';
import { assertDeliverySize, deliveredName } from './delivered-name.ts';
import { hasStatus, isTransient } from './s3-failure.ts';
import { withRetries } from './with-retries.ts';

const DELAYS_MS = [50, 200, 800];

export interface DeliveriesInS3Options {
  readonly client: S3Client;
  readonly bucket: string;
  readonly prefix: string;
}

/** Deliveries in one bucket below one prefix. A role that uses it needs GetObject, GetObjectVersion and ListBucket there. */
export class DeliveriesInS3 implements Deliveries {
  readonly #options: DeliveriesInS3Options;

  constructor(options: DeliveriesInS3Options) {
    this.#options = options;
  }

  async list(): Promise<readonly string[]> {
    const { client, bucket, prefix } = this.#options;
    return withRetries(
      async () => {
        const keys: string[] = [];
        for await (const { Contents = [] } of paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: prefix },
        )) {
          keys.push(...Contents.flatMap(({ Key }) => (Key === undefined || Key.endsWith('/') ? [] : [Key])));
        }
        return keys.sort();
      },
      isTransient,
      DELAYS_MS,
    );
  }

  async fetch(key: string, folder: string, version?: string): Promise<string> {
    const { client, bucket, prefix } = this.#options;
    const path = join(folder, deliveredName(key, prefix));
    const wanted = { Bucket: bucket, Key: key, ...(version !== undefined && { VersionId: version }) };
    const isWorthAnother = (error: unknown) => !(error instanceof DeliveryRefusedError) && isTransient(error);
    try {
      await withRetries(
        async () => {
          const { Body, ContentLength } = await client.send(new GetObjectCommand(wanted));
          if (!(Body instanceof Readable)) throw new TypeError('S3 answered without a body that can be read');
          if (ContentLength !== undefined && ContentLength > 0) assertDeliverySize(ContentLength);
          await pipeline(Body, createWriteStream(path));
        },
        isWorthAnother,
        DELAYS_MS,
      );
    } catch (cause) {
      if (hasStatus(cause, 404)) throw new DeliveryMissingError({ cause });
      throw cause;
    }
    return path;
  }
}
