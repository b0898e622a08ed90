import { InvalidRequestException, type QueryExecutionStatus } from '@aws-sdk/client-athena';
import { QueryError } from '../ports/query-engine.ts';

/** `AthenaError.ErrorCategory` of what the statement's author did wrong; 1 is the system, 3 anything else. */
const USER = 2;

/** Athena failed and says that the same statement may succeed if it is sent again. */
export class RetryableFailure extends Error {
  override readonly name = 'RetryableFailure';

  constructor(id: string) {
    super(`Athena query ${id} failed in a way that may pass`);
  }
}

/** An UNLOAD found files in its folder: an attempt of long ago, whose token Athena has forgotten, left them there. */
const FOLDER_TAKEN = 'HIVE_PATH_ALREADY_EXISTS';

/** What a failed execution means: worth another attempt, the statement's fault, or a failure. */
export function failureOf(id: string, { AthenaError, StateChangeReason = '' }: QueryExecutionStatus): Error {
  if (AthenaError?.Retryable === true || StateChangeReason.includes(FOLDER_TAKEN))
    return new RetryableFailure(id);
  return new QueryError(
    AthenaError?.ErrorCategory === USER ? 'rejected' : 'failed',
    `Athena query ${id} failed; the console shows why under that id`,
    { cause: new Error(StateChangeReason) },
  );
}

/** Whether a table could not be made because someone else made it in the same moment. */
export function isAlreadyMade(error: unknown): boolean {
  return (
    error instanceof QueryError &&
    error.cause instanceof Error &&
    error.cause.message.includes('AlreadyExistsException')
  );
}

/** Any failure on the way to a result, as the port words it. */
export function toQueryError(cause: unknown): QueryError {
  if (cause instanceof QueryError) return cause;
  if (cause instanceof InvalidRequestException) {
    return new QueryError('rejected', 'Athena refused to start the query', { cause });
  }
  return new QueryError('failed', 'Athena did not run the query to its end', { cause });
}
