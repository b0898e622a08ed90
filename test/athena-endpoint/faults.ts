/** What can go wrong with an execution, as Athena tells it. */
export type FaultKind =
  /** StartQueryExecution answers TooManyRequestsException. */
  | 'throttled'
  /** The execution fails and `AthenaError.Retryable` is true. */
  | 'failed-retryable'
  /** The execution fails for a reason of Athena's own. */
  | 'failed'
  /** The execution is cancelled by someone else. */
  | 'cancelled'
  /** The execution writes its files and then fails, retryably. */
  | 'failed-after-writing'
  /** The table was made by someone else at the same moment. */
  | 'already-exists'
  /** The folder of an UNLOAD was not empty. */
  | 'folder-taken';

/** The faults that the next executions meet, one each, in order; `none` lets one through. */
export class Faults {
  readonly #next: (FaultKind | 'none')[] = [];

  plan(...kinds: readonly (FaultKind | 'none')[]): void {
    this.#next.push(...kinds);
  }

  take(): FaultKind | undefined {
    const kind = this.#next.shift();
    return kind === 'none' ? undefined : kind;
  }
}
