import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecutionStatus,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { QueryError } from '../ports/query-engine.ts';
import { failureOf, RetryableFailure, toQueryError } from './athena-failure.ts';
import { withRetries } from './with-retries.ts';

export interface AthenaSession {
  readonly client: AthenaClient;
  /** Caps the bytes scanned and names the place of results; not ours to choose. */
  readonly workGroup: string;
  readonly database: string;
  /** Of the pipeline's run: the same statement in the same run is one execution, however many workers start it. */
  readonly runId: string;
  /** A query that takes longer is stopped, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest waits before a failure that Athena calls retryable is tried again, in milliseconds. */
  readonly retryDelaysMs: readonly number[];
  /** Waits between looks at a running query: the first, growing by half up to the last, in milliseconds. */
  readonly pollMs: readonly [first: number, last: number];
}

/**
 * Runs one statement to its end and gives the id of the execution that succeeded.
 *
 * @param statement the text for an attempt, counted from 0
 * @throws QueryError when Athena refuses, fails or is stopped
 */
export async function runOnAthena(
  session: AthenaSession,
  statement: (attempt: number) => string,
  literals: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ readonly id: string; readonly attempt: number }> {
  const timeout = AbortSignal.timeout(session.timeoutMs);
  const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    return await withRetries(
      async (attempt) => {
        stop.throwIfAborted();
        const id = await start(session, statement(attempt), literals, attempt);
        await finish(session, id, stop);
        return { id, attempt };
      },
      (error) => error instanceof RetryableFailure,
      session.retryDelaysMs,
    );
  } catch (cause) {
    if (signal?.aborted === true) {
      throw new QueryError('cancelled', 'the Athena query was stopped by its caller', { cause });
    }
    if (timeout.aborted) {
      throw new QueryError('failed', `the Athena query was stopped after ${session.timeoutMs} ms`, { cause });
    }
    throw toQueryError(cause);
  }
}

/** A retry must not get the failed execution back, so the attempt is part of the token. */
export function startToken(runId: string, sql: string, literals: readonly string[], attempt: number): string {
  return createHash('sha256')
    .update(JSON.stringify([runId, sql, literals, attempt]))
    .digest('hex');
}

async function start(
  { client, workGroup, database, runId }: AthenaSession,
  sql: string,
  literals: readonly string[],
  attempt: number,
): Promise<string> {
  const { QueryExecutionId } = await client.send(
    new StartQueryExecutionCommand({
      QueryString: sql,
      WorkGroup: workGroup,
      QueryExecutionContext: { Database: database },
      ClientRequestToken: startToken(runId, sql, literals, attempt),
      // Athena refuses an empty list.
      ...(literals.length > 0 && { ExecutionParameters: [...literals] }),
    }),
  );
  if (QueryExecutionId === undefined) throw new Error('Athena started a query without naming it');
  return QueryExecutionId;
}

async function finish({ client, pollMs }: AthenaSession, id: string, stop: AbortSignal): Promise<void> {
  let [wait, longest] = pollMs;
  for (;;) {
    const { QueryExecution } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    if (isDone(id, QueryExecution?.Status)) return;
    try {
      await sleep(wait * (0.5 + Math.random() / 2), undefined, { signal: stop });
    } catch (cause) {
      // Stopping saves money and is not the answer: a stop that fails changes nothing for the caller.
      await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id })).catch(() => undefined);
      throw cause;
    }
    wait = Math.min(wait * 1.5, longest);
  }
}

function isDone(id: string, status: QueryExecutionStatus | undefined): boolean {
  if (status?.State === 'CANCELLED') {
    throw new QueryError('cancelled', `Athena query ${id} was cancelled by someone else`);
  }
  if (status?.State === 'FAILED') throw failureOf(id, status);
  return status?.State === 'SUCCEEDED';
}
