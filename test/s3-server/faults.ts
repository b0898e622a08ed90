/** What can go wrong between a client and S3, as the client sees it. */
export type FaultKind =
  /** The connection closes before anything is stored. */
  | 'reset-before'
  /** The write is stored, then the connection closes: the reply is lost. */
  | 'reset-after'
  /** The write is stored, then S3 answers 500. */
  | 'error-after'
  /** S3 answers 503 SlowDown and does nothing. */
  | 'slow-down'
  /** S3 answers 409 ConditionalRequestConflict and does nothing. */
  | 'conflict'
  /** The connection closes in the middle of a body. */
  | 'cut-body'
  /** One byte of a body arrives changed. */
  | 'corrupt-body';

interface PlannedFault {
  readonly kind: FaultKind;
  readonly method: string;
  left: number;
}

/** Faults to come, in the order in which they were planned. */
export class Faults {
  readonly #planned: PlannedFault[] = [];
  #chosen: (method: string) => FaultKind | undefined = () => undefined;

  /** The next `times` requests with this method go wrong in this way. */
  plan(method: 'GET' | 'PUT' | 'HEAD', kind: FaultKind, times = 1): void {
    this.#planned.push({ kind, method, left: times });
  }

  /** Every request that nothing was planned for is asked of `choose`. */
  choose(choose: (method: string) => FaultKind | undefined): void {
    this.#chosen = choose;
  }

  /** The fault of this request, counted as used. */
  take(method: string): FaultKind | undefined {
    const fault = this.#planned.find((planned) => planned.method === method && planned.left > 0);
    if (fault === undefined) return this.#chosen(method);
    fault.left -= 1;
    return fault.kind;
  }
}
