import { z } from 'zod';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { Month } from '../contracts/codes.ts';
import type { CollectSource } from '../contracts/collect-source.ts';
import type { WorkItem } from '../contracts/work-item.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WebRefusedError, WebUnavailableError } from '../ports/web-files.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import type { WorkflowServices } from '../runtime/services.ts';
import { arrivedPlaces } from './arrivals.ts';
import { CHECK_VERSION } from './check.ts';
import { fetchPublished } from './fetch-published.ts';
import { monthsEndedBefore, withMonth } from './month-words.ts';
import { isNamed } from './published-files.ts';
import { readReceipt } from './receive.ts';
import { unansweredReceipts } from './unanswered-receipts.ts';

/** Re-issues come weeks after a file: this many months are looked at again each time. */
const MONTHS_BACK = 3;

export interface Collected {
  readonly files: readonly WorkItem[];
  /** Months whose file should have been there by now and that were not announced yet. */
  readonly late: readonly LateMonth[];
  /** Sources that could not be read this time, with the name of the error. */
  readonly unreadable: readonly { readonly source: string; readonly error: string }[];
}

/** A month that a source should have published by now. */
export const LateMonth = z.object({ source: z.string().min(1), month: Month });
export type LateMonth = z.infer<typeof LateMonth>;

type CollectServices = Pick<WorkflowServices, 'store' | 'clock' | 'deliveries' | 'web'>;

/**
 * Looks at the configured sources for files that were not received yet. A month that is not published is no
 * error; a source that cannot be read does not keep the others from being read.
 */
export async function collect(
  services: CollectServices,
  sources: readonly CollectSource[],
): Promise<Collected> {
  const hasArrived = await arrivedPlaces(services.store);
  const files: WorkItem[] = [];
  const unreadable: { source: string; error: string }[] = [];
  for (const source of sources) {
    try {
      files.push(...(await filesOf(services, source, hasArrived)));
    } catch (error) {
      if (!(error instanceof WebUnavailableError || error instanceof WebRefusedError)) throw error;
      unreadable.push({ source: source.name, error: error.name });
    }
  }
  return { files, late: await newlyLate(services, sources, files), unreadable };
}

async function filesOf(
  services: CollectServices,
  source: CollectSource,
  hasArrived: (place: string) => boolean,
): Promise<readonly WorkItem[]> {
  const months = monthsEndedBefore(services.clock.now(), source.dueAfterDays, MONTHS_BACK);
  if (source.kind === 'page') return fetchPublished(services, source, months, hasArrived);
  const wanted = months.map((month) => withMonth(source.file, month));
  const keys = await services.deliveries.list();
  return keys
    .filter((key) => wanted.some((file) => isNamed(nameOf(key), file)))
    .filter((key) => !hasArrived(key))
    .map((key): WorkItem => ({ kind: 'delivery', key }));
}

/**
 * A month is late when no file of its name was taken, was found just now or waits for its check. One
 * that is noted was announced, see `noteLateMonth`.
 */
async function newlyLate(
  { store, clock }: CollectServices,
  sources: readonly CollectSource[],
  files: readonly WorkItem[],
): Promise<Collected['late']> {
  const { submissions } = await readCatalogue(store, CHECK_VERSION);
  const waiting = await Promise.all(
    (await unansweredReceipts(store)).map(({ sha256 }) => readReceipt(store, sha256)),
  );
  const taken = submissions.filter(({ record }) => record.outcome === 'taken').map(({ receipt }) => receipt);
  const found = files.flatMap((file) => (file.kind === 'delivery' ? [nameOf(file.key)] : []));
  const names = [...found, ...[...taken, ...waiting].map(({ name }) => name)];
  const late: LateMonth[] = [];
  for (const source of sources) {
    for (const month of monthsEndedBefore(clock.now(), source.lateAfterDays, 1)) {
      const file = withMonth(source.file, month);
      if (names.some((name) => isNamed(name, file))) continue;
      const notice = { source: source.name, month };
      if ((await getJson(store, noteKey(notice), LateMonth)) === undefined) late.push(notice);
    }
  }
  return late;
}

/** Records that a late month was announced, so that it is announced once. Called after the announcement, never before. */
export async function noteLateMonth(store: ObjectStore, late: LateMonth): Promise<void> {
  await putJson(store, noteKey(late), late);
}

function noteKey({ source, month }: LateMonth): string {
  return `notices/late/${source}/${month}.json`;
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
