import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import type { ArrivedFile, DatasetLine, Intake } from '../contracts/api/intake-answer.ts';
import type { Month } from '../contracts/codes.ts';
import { DatasetName } from '../contracts/file-outcome.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { Release } from '../contracts/release.ts';
import { readHeld } from '../plausibility/held-record.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { CHECK_VERSION } from '../steps/check.ts';
import { newestRelease } from '../steps/publish.ts';
import { readReceipt } from '../steps/receive.ts';
import { unansweredReceipts } from '../steps/unanswered-receipts.ts';
import { arrivedFile, waitingFile, whatToDoAbout } from './arrived-file.ts';

/** Datasets that a release does without: nobody is asked for them. */
const OPTIONAL: ReadonlySet<DatasetName> = new Set([
  'iif-annual',
  'local-priorities',
  'own-indicators',
  'telephony',
]);

/** Reads what arrived until now: every file with its outcome, what is held, and what the newest release is made from. */
export async function readIntake(store: ObjectStore): Promise<Intake> {
  const [release, catalogue, unanswered] = await Promise.all([
    newestRelease(store),
    readCatalogue(store, CHECK_VERSION),
    unansweredReceipts(store),
  ]);
  const waiting = await Promise.all(unanswered.map(({ sha256 }) => readReceipt(store, sha256)));
  const held = await readHeld(store, catalogue);
  const usedIn = release === undefined ? new Map<string, Month[]>() : monthsByFile(catalogue, release);
  const files = [
    ...catalogue.submissions.map((submission) =>
      arrivedFile(submission, catalogue.submissions, usedIn.get(submission.receipt.sha256) ?? []),
    ),
    ...waiting.map(waitingFile),
  ].sort(byNeed);
  return {
    release:
      release === undefined
        ? null
        : { number: release.release, publishedAt: release.publishedAt, months: release.months },
    synthetic: catalogue.submissions.some(({ record }) => record.synthetic),
    datasets: DatasetName.options.map((dataset) => lineOf(dataset, files, held)),
    files,
    held: [...held],
  };
}

/** Written once and never changed: what was read of these once is known. */
const WRITTEN_ONCE = /^(receipts|checks|quarantine|submissions|audit|holds|releases)\//;

/** More than a federation has files in ten years; then everything is read once more. */
const MOST_REMEMBERED = 20_000;

/**
 * Reads what arrived as often as it is asked, and each object of it once: lists say what is new, and only that is read.
 */
export function intakeReader(store: ObjectStore): () => Promise<Intake> {
  const remembered = new Map<string, Uint8Array>();
  const reading: ObjectStore = {
    put: (key, bytes) => store.put(key, bytes),
    putFile: (key, path) => store.putFile(key, path),
    getPart: (key, offset, bytes) => store.getPart(key, offset, bytes),
    localFile: (key) => store.localFile(key),
    sha256: (key) => store.sha256(key),
    list: (prefix) => store.list(prefix),
    setAside: (key) => store.setAside(key),
    async get(key) {
      const known = remembered.get(key);
      // A file that was refused has no record of having been taken.
      if (known !== undefined || remembered.has(key.replace(/^checks\//, 'quarantine/'))) return known;
      const bytes = await store.get(key);
      if (bytes === undefined || !WRITTEN_ONCE.test(key)) return bytes;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, bytes);
      return bytes;
    },
  };
  return () => readIntake(reading);
}

/** Which months of a release each file is part of, by the same choice of inputs that makes every month. */
function monthsByFile(catalogue: Catalogue, release: Release): ReadonlyMap<string, Month[]> {
  const used = new Set(release.inputs.map(({ sha256 }) => sha256));
  const submissions = catalogue.submissions.filter(({ record }) => used.has(record.submission));
  const found = new Map<string, Month[]>();
  for (const month of monthsOf({ submissions })) {
    const keptOut = new Set(release.held?.find((one) => one.month === month)?.keptOut ?? []);
    const counting = submissions.filter(({ record }) => !keptOut.has(record.submission));
    const editions = Object.values(monthInputs({ submissions: counting }, month, '').editions).flat();
    for (const sha256 of new Set(editions.map(({ submission }) => submission.record.submission))) {
      found.set(sha256, [...(found.get(sha256) ?? []), month]);
    }
  }
  return found;
}

function lineOf(dataset: DatasetName, all: readonly ArrivedFile[], held: readonly HeldMonth[]): DatasetLine {
  const files = all.filter((file) => file.dataset === dataset).toSorted(newestFirst);
  const [newest] = files;
  const inUse = files.find(({ usedIn }) => usedIn.length > 0)?.sha256 ?? null;
  const line = { dataset, files: files.length, inUse };
  if (newest === undefined) {
    const hasOther = dataset === 'memberships' && all.some((file) => file.dataset === 'practice-map');
    const whatToDo = hasOther || OPTIONAL.has(dataset) ? 'Nothing. It is optional.' : 'Send it.';
    return { ...line, state: 'not-arrived', newest: null, whatToDo };
  }
  const isHeld = held.some(
    ({ state, files: blamed }) =>
      state === 'waiting' && blamed.some(({ sha256 }) => files.some((file) => file.sha256 === sha256)),
  );
  const toMend = files.find(({ needsYou }) => needsYou);
  if (toMend !== undefined)
    return { ...line, state: 'rejected', newest: newest.sha256, whatToDo: toMend.whatToDo };
  if (isHeld) return { ...line, state: 'held', newest: newest.sha256, whatToDo: whatToDoAbout('held') };
  return { ...line, state: newest.state, newest: newest.sha256, whatToDo: newest.whatToDo };
}

const ORDER: readonly ArrivedFile['state'][] = [
  'waiting',
  'not-recognised',
  'accepted-with-warnings',
  'accepted',
  'rejected',
  'withdrawn',
];

function byNeed(a: ArrivedFile, b: ArrivedFile): number {
  return (
    Number(b.needsYou) - Number(a.needsYou) ||
    (a.needsYou ? 0 : ORDER.indexOf(a.state) - ORDER.indexOf(b.state)) ||
    newestFirst(a, b)
  );
}

function newestFirst(a: ArrivedFile, b: ArrivedFile): number {
  if (a.arrivedAt !== b.arrivedAt) return a.arrivedAt < b.arrivedAt ? 1 : -1;
  return b.version - a.version || (a.sha256 < b.sha256 ? -1 : 1);
}
