import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256OfFile } from '../adapters/sha256-of-file.ts';
import { readRecord, recordKeys } from '../catalogue/catalogue.ts';
import type { Problem } from '../contracts/file-outcome.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { CheckRecord, StagedPart } from '../contracts/staged-part.ts';
import { bringsWorkbook, checkApart } from '../datasets/check-apart.ts';
import { type CheckedPart, type CheckResult, checkFile, type ReceivedFile } from '../datasets/check-file.ts';
import { isMachineFailure } from '../datasets/machine-failure.ts';
import { refused } from '../datasets/refusal.ts';
import { lookForPeople } from '../personal-data/look-for-people.ts';
import type { PersonalData } from '../personal-data/people-finder.ts';
import { ObjectDamagedError, type ObjectStore } from '../ports/object-store.ts';
import { putContentFile } from '../runtime/content-object.ts';
import { putJson } from '../runtime/json-object.ts';
import { rawKey } from './receive.ts';
import { namesPeople } from './refusal-to-keep.ts';

/** Raise when a rule of the check or a staged column changes: every file is then checked again. */
export const CHECK_VERSION = 7;

/** The outcome of a check, and whether it had been reached before. */
export interface Checked {
  readonly record: CheckRecord;
  readonly already: boolean;
}

/**
 * Checks one received file, once: a good one becomes staged Parquet, a bad one a quarantine report, also one that
 * cannot be read to its end. The record is written last, so a check that was cut short is simply done again.
 *
 * @param apart in a process of its own: a file that may have ended the run before must not end this one
 * @throws Error when it is this machine or the store that fails: the file has no outcome, and is tried again
 */
export async function check(
  { store }: { readonly store: ObjectStore },
  receipt: Receipt,
  { apart = false }: { readonly apart?: boolean } = {},
): Promise<Checked> {
  const known = await readRecord(store, receipt.sha256, CHECK_VERSION);
  if (known !== undefined) return { record: known, already: true };
  if (receipt.dropped !== undefined) {
    const record = recordOf(receipt, { ...receipt.dropped, dataset: null, rows: null }, []);
    await putRecord(store, record);
    return { record, already: false };
  }

  const workspace = await mkdtemp(join(tmpdir(), 'pcn-progress-check-'));
  try {
    const path = await store.localFile(rawKey(receipt.sha256));
    if ((await sha256OfFile(path)) !== receipt.sha256) {
      await store.setAside(rawKey(receipt.sha256));
      throw new ObjectDamagedError(rawKey(receipt.sha256));
    }
    const file = {
      path,
      name: receipt.name,
      sha256: receipt.sha256,
      receivedOn: receipt.receivedAt.slice(0, 10),
    };
    const result = notAhead(await resultOf(file, workspace, apart), receipt);
    const parts = result.outcome === 'taken' ? await stage(store, receipt.sha256, result.parts) : [];
    const record = recordOf(receipt, result, parts);
    await putRecord(store, record);
    return { record, already: false };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/**
 * Sets a damaged record aside, so that its file is checked again.
 *
 * @throws ObjectDamagedError when the file's own bytes are not whole either: then the record stays
 */
export async function forgetRecord(store: ObjectStore, recordKey: string): Promise<void> {
  const submission = /([0-9a-f]{64})\.\d+\.json$/.exec(recordKey)?.[1] ?? '';
  if ((await store.sha256(rawKey(submission))) !== submission)
    throw new ObjectDamagedError(rawKey(submission));
  await store.setAside(recordKey);
}

/**
 * Sets aside what was staged of a file and the record of its check, so that it is checked again.
 *
 * @param stagedKey of a part that is gone or damaged
 * @throws ObjectDamagedError when the file's own bytes are not whole either: then its record stays, for what counts
 * must not grow less because something was lost
 */
export async function forgetCheck(store: ObjectStore, stagedKey: string): Promise<void> {
  const [submission = '', version = ''] = stagedKey.split('/').at(-2)?.split('.') ?? [];
  if ((await store.sha256(rawKey(submission))) !== submission)
    throw new ObjectDamagedError(rawKey(submission));
  await store.setAside(stagedKey);
  await store.setAside(recordKeys.taken(submission, Number(version)));
}

function recordOf({ sha256 }: Receipt, result: CheckResult, parts: readonly StagedPart[]): CheckRecord {
  return {
    submission: sha256,
    outcome: result.outcome,
    dataset: result.outcome === 'not-recognised' ? null : result.dataset,
    synthetic: result.outcome === 'taken' && result.synthetic,
    rows: result.outcome === 'not-recognised' ? null : result.rows,
    parts: [...parts],
    problems: [...result.problems],
  };
}

/** Written last: a check without its record is done again. */
async function putRecord(store: ObjectStore, record: CheckRecord): Promise<void> {
  const keyOf = record.outcome === 'taken' ? recordKeys.taken : recordKeys.refused;
  await putJson(store, keyOf(record.submission, CHECK_VERSION), record);
}

async function resultOf(file: ReceivedFile, workspace: string, apart: boolean): Promise<CheckResult> {
  if (apart) {
    // An earlier version, which did not look, may have kept it.
    const look = await lookForPeople(file.path, file.name);
    if (look.kind === 'people') {
      return { outcome: 'quarantined', dataset: null, rows: null, problems: [keptBefore(look.found)] };
    }
  }
  if (apart || (await bringsWorkbook(file.path))) return checkApart(file, workspace);
  try {
    return await checkFile(file, workspace);
  } catch (error) {
    if (isMachineFailure(error)) throw error;
    return { outcome: 'quarantined', dataset: null, rows: null, problems: [notReadToItsEnd(error)] };
  }
}

function keptBefore(found: readonly PersonalData[]): Problem {
  const { message, ...problem } = namesPeople(found);
  const instead =
    'An earlier version kept its bytes in this store: remove them as the runbook says under “A file that names people”.';
  return { ...problem, message: message.replace('Nothing of it was kept, its name neither.', instead) };
}

/** An error's own words may quote the file; its name does not. */
function notReadToItsEnd(error: unknown): Problem {
  const name = error instanceof Error ? error.name : 'no error';
  return refused(
    'not-read-to-its-end',
    `The check failed on this file (${name}) and nothing of it was taken. Open it, save it as "CSV UTF-8" and send it again; if that fails too, tell whoever looks after this product.`,
  );
}

async function stage(
  store: ObjectStore,
  submission: string,
  parts: readonly CheckedPart[],
): Promise<readonly StagedPart[]> {
  return Promise.all(
    parts.map(async ({ table, date, path, rows }) => {
      const sha256 = await sha256OfFile(path);
      // The engine holds what it reads against the digits of the sha256 in its name.
      const part = `part-${sha256.slice(0, 16)}`;
      const key = `staged/${table}/${date}/${submission}.${CHECK_VERSION}/${part}.parquet`;
      await putContentFile(store, key, path);
      return { table, date, key, sha256, rows };
    }),
  );
}

/**
 * Refuses results of a day after the one the file came on: a year that was mistyped would be the newest month for good,
 * since nothing that was published goes. What is invented may lie ahead.
 */
function notAhead(result: CheckResult, { receivedAt }: Pick<Receipt, 'receivedAt'>): CheckResult {
  if (result.outcome !== 'taken' || result.synthetic) return result;
  const today = receivedAt.slice(0, 10);
  if (!result.parts.some(({ table, date }) => table === 'staged_achievement' && date > today)) return result;
  const problem = refused(
    'date-ahead',
    `ACH_DATE is after the day the file came, ${today} by the clock of this machine. Correct the date where the file was made, and send the file again. If it is the clock that is wrong, set it, and send the file in a zip: the same bytes have the same answer.`,
    { column: 'ACH_DATE' },
  );
  const { dataset, rows, problems } = result;
  return { outcome: 'quarantined', dataset, rows, problems: [problem, ...problems] };
}
