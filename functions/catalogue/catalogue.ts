import { Receipt } from '../contracts/receipt.ts';
import { CheckRecord, type StagedPart } from '../contracts/staged-part.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { getJson } from '../runtime/json-object.ts';
import { bySubmissionOrder } from './submission-order.ts';

/** A file that was received and checked. */
export interface Submission {
  readonly receipt: Receipt;
  readonly record: CheckRecord;
}

/** A staged part with the submission it came from. */
export interface Edition {
  readonly part: StagedPart;
  readonly submission: Submission;
}

/** Everything the store has been given and has checked, oldest claim first. */
export interface Catalogue {
  readonly submissions: readonly Submission[];
}

/** Where the outcome of a check is kept: what was taken, and what was refused, apart. */
export const recordKeys = {
  taken: (sha256: string, checkVersion: number) => `checks/${sha256}.${checkVersion}.json`,
  refused: (sha256: string, checkVersion: number) => `quarantine/${sha256}.${checkVersion}.json`,
};

/** Reads every receipt that has an outcome under this version of the checks. */
export async function readCatalogue(store: ObjectStore, checkVersion: number): Promise<Catalogue> {
  const keys = await store.list('receipts/');
  const submissions = await Promise.all(keys.map((key) => readSubmission(store, key, checkVersion)));
  return { submissions: submissions.filter((found) => found !== undefined).sort(bySubmissionOrder) };
}

/** The record of one content, taken or refused, or `undefined` where it was never checked. */
export async function readRecord(
  store: ObjectStore,
  sha256: string,
  checkVersion: number,
): Promise<CheckRecord | undefined> {
  return (
    (await getJson(store, recordKeys.taken(sha256, checkVersion), CheckRecord)) ??
    (await getJson(store, recordKeys.refused(sha256, checkVersion), CheckRecord))
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
): Promise<Submission | undefined> {
  const receipt = await getJson(store, receiptKey, Receipt);
  if (receipt === undefined) return undefined;
  const record = await readRecord(store, receipt.sha256, checkVersion);
  return record === undefined ? undefined : { receipt, record };
}
