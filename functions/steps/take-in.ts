import { basename } from 'node:path';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { Receipt } from '../contracts/receipt.ts';
import { inTurns } from '../runtime/in-turns.ts';
import type { Services } from '../runtime/services.ts';
import { type Checked, check } from './check.ts';
import { readReceipt, receive } from './receive.ts';
import { unansweredReceipts } from './unanswered-receipts.ts';

interface Received {
  readonly name: string;
  readonly receipt: Receipt;
}

/**
 * Receives and checks files, and checks again what the store holds without an outcome under this version of the checks:
 * a run that was cut short, or files taken in by an older version, whose months must not be lost.
 *
 * @param onFile called as each different content is checked
 * @returns what became of each file, in order of `paths`, and after them of what was found in the store
 */
export async function takeIn(
  services: Pick<Services, 'store' | 'clock'>,
  paths: readonly string[],
  onFile: (name: string, done: number, total: number) => void,
): Promise<readonly FileOutcome[]> {
  // One after another: the time of receipt decides which of two equal claims counts.
  const received: Received[] = [];
  for (const path of paths) received.push({ name: basename(path), receipt: await receive(services, path) });
  received.push(...(await leftOver(services.store, received)));

  const contents = new Map(received.map(({ receipt }) => [receipt.sha256, receipt]));
  let done = 0;
  const results = await inTurns([...contents.values()], async (receipt) => {
    const checked = await check(services, receipt);
    done += 1;
    onFile(receipt.name, done, contents.size);
    return checked;
  });
  const told = new Set<string>();
  const checks = new Map(results.map((checked) => [checked.record.submission, checked]));
  return received.flatMap(({ name, receipt: { sha256 } }) => {
    const checked = checks.get(sha256);
    const again = told.has(sha256);
    told.add(sha256);
    return checked === undefined ? [] : [outcomeOf(name, checked, again)];
  });
}

async function leftOver(
  store: Services['store'],
  received: readonly Received[],
): Promise<readonly Received[]> {
  const given = new Set(received.map(({ receipt }) => receipt.sha256));
  const others = (await unansweredReceipts(store)).filter(({ sha256 }) => !given.has(sha256));
  const receipts = await Promise.all(others.map(({ sha256 }) => readReceipt(store, sha256)));
  return receipts.map((receipt) => ({ name: receipt.name, receipt }));
}

/** `again`: the same content came before it in the same run. */
function outcomeOf(name: string, { record, already }: Checked, again: boolean): FileOutcome {
  const { dataset, submission: sha256, outcome, rows, problems } = record;
  const known = outcome === 'taken' && (already || again);
  return { name, dataset, sha256, outcome: known ? 'already-taken' : outcome, rows, problems };
}
