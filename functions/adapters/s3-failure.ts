import { S3ServiceException } from '@aws-sdk/client-s3';
import { ObjectConflictError } from '../ports/object-store.ts';

/** Whether S3 itself answered with one of these HTTP statuses. */
export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof S3ServiceException && statuses.includes(error.$metadata.httpStatusCode ?? 0);
}

/**
 * Whether trying again may help: a connection that broke, bytes that do not fit their checksum, an overload, or
 * another writer of the same key who is not done (409), or whose object is gone again when we look (412).
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof ObjectConflictError) return false;
  if (!(error instanceof S3ServiceException)) return true;
  return hasStatus(error, 409, 412) || (error.$metadata.httpStatusCode ?? 500) >= 500;
}
