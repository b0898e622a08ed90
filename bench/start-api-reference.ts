import { Logger } from '@aws-lambda-powertools/logger';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { OpenAPIHono } from '@hono/zod-openapi';
import { handle } from 'hono/aws-lambda';

/** What an API over S3 loads before it has a line of its own. */
export const handler = handle(new OpenAPIHono());
export const logger = new Logger({ serviceName: 'reference' });
export const client = new S3Client({});
export const commands = [GetObjectCommand, ListObjectsV2Command, PutObjectCommand];
