import { readCatalogue } from '../catalogue/catalogue.ts';
import type { CollectSource } from '../contracts/collect-source.ts';
import type { WorkItem } from '../contracts/work-item.ts';
import { WebRefusedError, WebUnavailableError } from '../ports/web-files.ts';
import { putJson } from '../runtime/json-object.ts';
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
  /** Months whose file should have been there by now; each is told of once. */
  readonly late: readonly { readonly source: string; readonly month: string }[];
  /** Sources that could not be read this time, with the name of the error. */
  readonly unreadable: readonly { readonly source: string; readonly error: string }[];
}

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
 * A month is late when no file of its name was taken, was found just now or waits for its check; the create-only note
 * makes the alert a single one.
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
  const late: { source: string; month: string }[] = [];
  for (const source of sources) {
    for (const month of monthsEndedBefore(clock.now(), source.lateAfterDays, 1)) {
      const file = withMonth(source.file, month);
      if (names.some((name) => isNamed(name, file))) continue;
      const notice = { source: source.name, month };
      const told = await putJson(store, `notices/late/${source.name}/${month}.json`, notice);
      if (told === 'created') late.push(notice);
    }
  }
  return late;
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
