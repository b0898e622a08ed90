import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { DepositForms } from '../ports/deposit-forms.ts';

const SECONDS = 600;

/** The type that each kind of file is sent as: S3 holds the form to it. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Forms for a bucket: S3 takes by each one object of one key, size and type, for ten minutes. */
export class S3DepositForms implements DepositForms {
  readonly #client: S3Client;
  readonly #place: { readonly bucket: string; readonly prefix: string };

  constructor(client: S3Client, place: { readonly bucket: string; readonly prefix: string }) {
    this.#client = client;
    this.#place = place;
  }

  async formFor({ name, bytes }: Parameters<DepositForms['formFor']>[0]) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
    return createPresignedPost(this.#client, {
      Bucket: this.#place.bucket,
      Key: `${this.#place.prefix}${name}`,
      Fields: { 'Content-Type': type },
      Conditions: [
        ['content-length-range', bytes, bytes],
        ['eq', '$Content-Type', type],
      ],
      Expires: SECONDS,
    });
  }
}
