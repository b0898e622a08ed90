import { basename, resolve } from 'node:path';
import type { FileOfRun } from '../contracts/file-outcome.ts';
import { type Receipt, WITHHELD_NAME } from '../contracts/receipt.ts';
import { isMachineFailure } from '../datasets/machine-failure.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { inTurns } from '../runtime/in-turns.ts';
import type { Services } from '../runtime/services.ts';
import { receiveAt } from './arrivals.ts';
import { type Checked, check } from './check.ts';
import { isLost, notReceived, notTaken } from './not-received.ts';
import { FileChangingError, FileTooLargeError, readReceipt } from './receive.ts';
import { shownFileName } from './refusal-to-keep.ts';
import { unansweredReceipts } from './unanswered-receipts.ts';

interface Received {
  readonly name: string;
  readonly receipt: Receipt;
}

/**
 * Receives and checks files, and checks again what the store holds without an outcome under this version of the checks:
 * a run that was cut short, or files taken in by an older version, whose months must not be lost. What one file does
 * keeps no other from being taken.
 *
 * @param onFile called as each different content is checked
 * @returns what became of each file, in order of `paths`, and after them of what was found in the store
 */
export async function takeIn(
  services: Pick<Services, 'store' | 'clock'>,
  paths: readonly string[],
  onFile: (name: string, done: number, total: number) => void,
): Promise<readonly FileOfRun[]> {
  const unanswered = new Set((await unansweredReceipts(services.store)).map(({ sha256 }) => sha256));
  // One after another: the time of receipt decides which of two equal claims counts.
  const files: (Received | FileOfRun)[] = [];
  for (const [i, path] of paths.entries()) {
    files.push(await receiveOne(services, path, `file ${i + 1} of ${paths.length} in order of path`));
  }
  files.push(...(await leftOver(services.store, unanswered, files.filter(isReceived))));

  const contents = new Map(files.filter(isReceived).map(({ receipt }) => [receipt.sha256, receipt]));
  let done = 0;
  const checks = await inTurns([...contents.values()], async (receipt) => {
    // What had no outcome before may have ended the run that met it.
    const checked = await checkOne(services, receipt, { apart: unanswered.has(receipt.sha256) });
    done += 1;
    onFile(receipt.name, done, contents.size);
    return [receipt.sha256, checked] as const;
  });
  return outcomesOf(files, new Map(checks));
}

async function receiveOne(
  services: Pick<Services, 'store' | 'clock'>,
  path: string,
  where: string,
): Promise<Received | FileOfRun> {
  const shown = shownFileName(basename(path));
  // Who has to delete it must find it, and its name may be somebody's.
  const name = shown === WITHHELD_NAME ? `${shown} (${where})` : shown;
  try {
    const receipt = await receiveAt(services, path, { place: sha256Of(resolve(path)) });
    return { name: receipt.name === WITHHELD_NAME ? `${WITHHELD_NAME} (${where})` : name, receipt };
  } catch (error) {
    if (error instanceof FileChangingError || error instanceof FileTooLargeError || isMachineFailure(error)) {
      return notReceived(name, error);
    }
    throw error;
  }
}

/** A failure of this machine or damage in the store is no outcome: the file is reported, and tried again by the next run. */
async function checkOne(...[services, receipt, how]: Parameters<typeof check>): Promise<Checked | Error> {
  try {
    return await check(services, receipt, how);
  } catch (error) {
    if (isMachineFailure(error) || isLost(error)) return error;
    throw error;
  }
}

async function leftOver(
  store: Services['store'],
  unanswered: ReadonlySet<string>,
  received: readonly Received[],
): Promise<readonly Received[]> {
  const given = new Set(received.map(({ receipt }) => receipt.sha256));
  const others = [...unanswered].filter((sha256) => !given.has(sha256));
  const receipts = await Promise.all(others.map((sha256) => readReceipt(store, sha256)));
  return receipts.map((receipt) => ({ name: receipt.name, receipt }));
}

function isReceived(file: Received | FileOfRun): file is Received {
  return 'receipt' in file;
}

function outcomesOf(
  files: readonly (Received | FileOfRun)[],
  checks: ReadonlyMap<string, Checked | Error>,
): readonly FileOfRun[] {
  const seen = new Set<string>();
  return files.flatMap((file) => {
    if (!isReceived(file)) return [file];
    const { sha256 } = file.receipt;
    const checked = checks.get(sha256);
    const again = seen.has(sha256);
    seen.add(sha256);
    if (checked === undefined) return [];
    if (checked instanceof Error) return [notTaken(file.name, sha256, checked)];
    return [outcomeOf(file.name, checked, again)];
  });
}

/** `again`: the same content came before it in the same run. */
function outcomeOf(name: string, { record, already }: Checked, again: boolean): FileOfRun {
  const { dataset, submission: sha256, outcome, rows, problems } = record;
  const known = outcome === 'taken' && (already || again);
  return { name, dataset, sha256, outcome: known ? 'already-taken' : outcome, rows, problems };
}
