import { readDecisions } from '../audit/audit-log.ts';
import type { AuditEntry } from '../contracts/audit-entry.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import { Receipt } from '../contracts/receipt.ts';
import { CheckRecord, type StagedPart } from '../contracts/staged-part.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { getJson, getRemakeable, StoredShapeError } from '../runtime/json-object.ts';
import { countingReceipt, resubmissionKeys } from './claims.ts';
import { bySubmissionOrder } from './submission-order.ts';

/** A file that was received and checked. */
export interface Submission {
  /** As it counts: of bytes that were sent more than once, the submission that claims most. */
  readonly receipt: Receipt;
  readonly record: CheckRecord;
}

/** A staged part with the submission it came from. */
export interface Edition {
  readonly part: StagedPart;
  readonly submission: Submission;
}

/** What somebody answered about months that were held back. */
interface Answer {
  readonly hold: string;
  readonly answer: 'approve' | 'reject';
}

/** Everything the store has been given and has checked, oldest claim first. */
export interface Catalogue {
  readonly submissions: readonly Submission[];
  /** The newest answer last; absent where none was given. */
  readonly answers?: readonly Answer[];
  /** Months whose newest files are kept out of them; absent where none is. */
  readonly holds?: readonly HeldMonth[];
}

/** Identity of all that counts, and of what was answered; not of the code that computes. */
export function catalogueId({ submissions, answers }: Catalogue): string {
  return contentId({ submissions, ...(answers !== undefined && { answers }) });
}

/** Where the outcome of a check is kept: what was taken, and what was refused, apart. */
export const recordKeys = {
  taken: (sha256: string, checkVersion: number) => `checks/${sha256}.${checkVersion}.json`,
  refused: (sha256: string, checkVersion: number) => `quarantine/${sha256}.${checkVersion}.json`,
};

/**
 * Reads every receipt that has an outcome under this version of the checks; what was withdrawn holds nothing.
 *
 * @throws RecordDamagedError when an outcome cannot be read: without it a file that counts would count no more
 */
export async function readCatalogue(store: ObjectStore, checkVersion: number): Promise<Catalogue> {
  const [keys, again, decisions] = await Promise.all([
    store.list('receipts/'),
    resubmissionKeys(store),
    readDecisions(store),
  ]);
  const found = await Promise.all(keys.map((key) => readSubmission(store, key, checkVersion, again)));
  const submissions = found.map((one) => one && withoutWithdrawn(one, decisions));
  const answers = decisions.flatMap(({ decision }): Answer[] =>
    decision.kind === 'approve' || decision.kind === 'reject'
      ? [{ hold: decision.hold, answer: decision.kind }]
      : [],
  );
  return {
    submissions: submissions.filter((found) => found !== undefined).sort(bySubmissionOrder),
    ...(answers.length > 0 && { answers }),
  };
}

/** The outcome of a check is not as it was stored: the file must be checked again before anything is made of the rest. */
export class RecordDamagedError extends Error {
  override readonly name = 'RecordDamagedError';
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super(
      `${key} is not as it was stored, and nothing was published without it; run again, which checks the file anew`,
      options,
    );
    this.key = key;
  }
}

/** The record of one content; a damaged one is an error, and stays where it is. */
async function recordAsKept(
  store: ObjectStore,
  sha256: string,
  checkVersion: number,
): Promise<CheckRecord | undefined> {
  for (const key of [recordKeys.taken(sha256, checkVersion), recordKeys.refused(sha256, checkVersion)]) {
    try {
      const record = await getJson(store, key, CheckRecord);
      if (record !== undefined) return record;
    } catch (cause) {
      if (cause instanceof StoredShapeError) throw new RecordDamagedError(key, { cause });
      throw cause;
    }
  }
  return undefined;
}

/**
 * The record of one content, taken or refused, or `undefined` where it was never checked. A damaged one is set aside,
 * and counts as not there: for who checks the file again at once.
 */
export async function readRecord(
  store: ObjectStore,
  sha256: string,
  checkVersion: number,
): Promise<CheckRecord | undefined> {
  return (
    (await getRemakeable(store, recordKeys.taken(sha256, checkVersion), CheckRecord)) ??
    (await getRemakeable(store, recordKeys.refused(sha256, checkVersion), CheckRecord))
  );
}

/** The staged parts of one table, oldest claim first. */
export function editionsOf(catalogue: Catalogue, table: string): readonly Edition[] {
  return catalogue.submissions.flatMap((submission) =>
    submission.record.parts.filter((part) => part.table === table).map((part) => ({ part, submission })),
  );
}

async function readSubmission(
  store: ObjectStore,
  receiptKey: string,
  checkVersion: number,
  again: ReadonlyMap<string, readonly string[]>,
): Promise<Submission | undefined> {
  const first = await getJson(store, receiptKey, Receipt);
  if (first === undefined) return undefined;
  const record = await recordAsKept(store, first.sha256, checkVersion);
  if (record === undefined) return undefined;
  return { receipt: await countingReceipt(store, first, again.get(first.sha256) ?? []), record };
}

/** A withdrawal takes out what was submitted until then: bytes that were sent again since count again. */
function withoutWithdrawn(submission: Submission, decisions: readonly AuditEntry[]): Submission {
  const { receipt, record } = submission;
  const withdrawal = decisions.findLast(
    ({ decision, at }) =>
      decision.kind === 'withdraw' && decision.file === receipt.sha256 && at >= receipt.receivedAt,
  );
  if (withdrawal === undefined || record.outcome !== 'taken') return submission;
  const message = `Withdrawn on ${withdrawal.at.slice(0, 10)}: ${asSentence(withdrawal.reason)} Nothing of it counts. To have it count again, send it under a name that ends in a higher version, such as _v2.`;
  const problem = { line: null, column: null, rule: 'withdrawn', message, severity: 'refused' } as const;
  return {
    receipt,
    record: { ...record, outcome: 'quarantined', parts: [], problems: [problem, ...record.problems] },
  };
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
