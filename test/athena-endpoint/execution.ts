import type { AthenaError, QueryExecutionState } from '@aws-sdk/client-athena';
import { type Answer, RefusedStatement } from './backend.ts';
import type { FaultKind } from './faults.ts';

const CATEGORY = { system: 1, user: 2 };

/** One query execution: runs by itself, and tells its state to whoever asks. */
export class Execution {
  readonly id: string;
  readonly sql: string;
  readonly #stop = new AbortController();
  state: QueryExecutionState = 'QUEUED';
  reason: string | undefined;
  error: AthenaError | undefined;
  answer: Answer = { columns: [], rows: [] };

  constructor(id: string, sql: string) {
    this.id = id;
    this.sql = sql;
  }

  async run(work: (signal: AbortSignal) => Promise<Answer>, fault: FaultKind | undefined): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (this.state === 'CANCELLED') return;
    this.state = 'RUNNING';
    if (fault !== undefined && fault !== 'failed-after-writing') return this.#meet(fault);
    try {
      this.answer = await work(this.#stop.signal);
      if (fault === 'failed-after-writing') this.#meet(fault);
      else if (!this.#stop.signal.aborted) this.state = 'SUCCEEDED';
    } catch (error) {
      const isRefused = error instanceof RefusedStatement;
      if (!this.#stop.signal.aborted)
        this.#fail(String(error), isRefused ? CATEGORY.user : CATEGORY.system, false);
    }
  }

  stop(): void {
    if (this.state === 'SUCCEEDED' || this.state === 'FAILED') return;
    this.state = 'CANCELLED';
    this.#stop.abort();
  }

  #meet(fault: FaultKind): void {
    if (fault === 'cancelled') this.state = 'CANCELLED';
    else if (fault === 'already-exists')
      this.#fail('AlreadyExistsException: Table already exists.', CATEGORY.user, false);
    else if (fault === 'folder-taken')
      this.#fail('HIVE_PATH_ALREADY_EXISTS: Target directory exists', CATEGORY.user, false);
    else this.#fail('the service was too busy', CATEGORY.system, fault !== 'failed');
  }

  #fail(reason: string, category: number, isRetryable: boolean): void {
    this.state = 'FAILED';
    this.reason = reason;
    this.error = { ErrorCategory: category, Retryable: isRetryable };
  }
}
