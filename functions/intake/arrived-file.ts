import type { Submission } from '../catalogue/catalogue.ts';
import type { ArrivalState, ArrivedFile } from '../contracts/api/intake-answer.ts';
import type { Month } from '../contracts/codes.ts';
import type { Receipt } from '../contracts/receipt.ts';
import { WITHHELD_NAME } from '../contracts/receipt.ts';
import { spelledName } from '../steps/declared-version.ts';

const MOST_PROBLEMS = 10;

/** A file with its outcome, and whether somebody still has to act on it. */
export function arrivedFile(
  submission: Submission,
  all: readonly Submission[],
  usedIn: readonly Month[],
): ArrivedFile {
  const { receipt, record } = submission;
  const state = stateOf(submission);
  const needsYou = state === 'rejected' && !isMended(submission, all);
  const dates = record.parts.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const problems = record.problems.toSorted(
    (a, b) => Number(b.severity === 'refused') - Number(a.severity === 'refused'),
  );
  return {
    ...common(receipt),
    dataset: record.dataset,
    state,
    needsYou,
    rows: record.rows,
    about: from === undefined || to === undefined ? null : { from, to },
    usedIn: [...usedIn],
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    whatToDo: state === 'rejected' && !needsYou ? MENDED : whatToDoAbout(state, problems[0]?.rule),
  };
}

/** A file that was received and has no outcome yet. */
export function waitingFile(receipt: Receipt): ArrivedFile {
  return {
    ...common(receipt),
    dataset: null,
    state: 'waiting',
    needsYou: false,
    rows: null,
    about: null,
    usedIn: [],
    problems: [],
    problemCount: 0,
    whatToDo: whatToDoAbout('waiting'),
  };
}

function common({ sha256, name, receivedAt, version, bytes }: Receipt) {
  return { sha256, name, arrivedAt: receivedAt, version, bytes };
}

function stateOf({ record: { outcome, problems } }: Submission): ArrivalState {
  if (outcome === 'not-recognised') return 'not-recognised';
  if (outcome === 'taken') return problems.length > 0 ? 'accepted-with-warnings' : 'accepted';
  return problems.some(({ rule }) => rule === 'withdrawn') ? 'withdrawn' : 'rejected';
}

/** A later file under its name, whatever version, was accepted; a file whose name was withheld has no such name. */
function isMended({ receipt }: Submission, all: readonly Submission[]): boolean {
  if (receipt.name === WITHHELD_NAME) return false;
  const stem = spelledName(receipt.name).stem.toLowerCase();
  return all.some(
    (other) =>
      other.record.outcome === 'taken' &&
      other.receipt.receivedAt > receipt.receivedAt &&
      spelledName(other.receipt.name).stem.toLowerCase() === stem,
  );
}

const MENDED = 'Nothing. A later file of its name was accepted.';

const WHAT_TO_DO: Readonly<Record<ArrivalState | 'held', string>> = {
  waiting: 'Nothing yet. It is being checked.',
  accepted: 'Nothing.',
  'accepted-with-warnings': 'Nothing, unless a warning surprises you.',
  rejected: 'Correct it where the file was made. Send it again, under any name.',
  'not-recognised': 'Nothing, if it is not one of our files.',
  withdrawn:
    'Nothing. To have it count again, send it under a name that ends in a higher version, such as _v2.',
  held: 'Compare its numbers. Send a corrected file, or have the month approved.',
};

/** Refusals that no correction of a line mends. */
const BY_RULE: Readonly<Record<string, string>> = {
  'names-people': 'Delete it where it is. Send only counts by practice, without anything about a person.',
  'file-is-empty': 'Export it again and send it.',
};

/** What a person does next about a file, in one or two sentences. */
export function whatToDoAbout(state: ArrivalState | 'held', rule?: string): string {
  return (state === 'rejected' && rule !== undefined ? BY_RULE[rule] : undefined) ?? WHAT_TO_DO[state];
}
