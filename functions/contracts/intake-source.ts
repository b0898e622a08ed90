import type { Intake, IntakeAnswer } from './api/intake-answer.ts';

/** Who asks, as far as this product knows: what a verified token says, and what a page of ours proves. */
export interface IntakeCaller {
  /** Claims of the verified token; none without one. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** What the page was given with `GET /v1/intake`; `null` where it sends none, or comes from elsewhere. */
  readonly token: string | null;
}

/** A file that somebody wants to send. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: number;
}

/** Where a file that may be sent goes: it has arrived, or this form takes it to the store of deliveries. */
type Sent =
  | { readonly how: 'here'; readonly name: string }
  | { readonly how: 'form'; readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** An answer to months that are held back. */
interface AnswerToHold {
  readonly hold: string;
  readonly kind: 'approve' | 'reject';
  readonly reason: string;
}

/** What arrived, and what a caller may do about it; each home has its own. */
export interface IntakeSource {
  read(): Promise<Intake>;
  /** What the caller may do; every other answer of this is refused with `IntakeRefusedError`. */
  allows(caller: IntakeCaller): Omit<IntakeAnswer, 'data'>;
  /** @param body of the request; not read where a form takes the file elsewhere */
  send(caller: IntakeCaller, file: FileToSend, body: ReadableStream<Uint8Array> | null): Promise<Sent>;
  /** @returns the number of its entry in the audit log */
  answer(caller: IntakeCaller, answer: AnswerToHold): Promise<number>;
}

/** Stands in an app that describes these addresses and does not answer for them: another function does. */
export const ANSWERED_ELSEWHERE: IntakeSource = {
  read: () => Promise.reject(notHere()),
  allows: () => {
    throw notHere();
  },
  send: () => Promise.reject(notHere()),
  answer: () => Promise.reject(notHere()),
};

function notHere(): IntakeRefusedError {
  return new IntakeRefusedError('forbidden', 'The intake is answered for by another function.');
}

/** Something about the intake that the caller may not do, or that is not done as it was asked for. */
export class IntakeRefusedError extends Error {
  override readonly name = 'IntakeRefusedError';
  readonly kind: 'forbidden' | 'too-large' | 'refused';

  constructor(kind: IntakeRefusedError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
