import type { Catalogue } from '../catalogue/catalogue.ts';
import { monthInputs, monthsOf } from '../catalogue/month-inputs.ts';
import type { FileOfRun, FileOutcome } from '../contracts/file-outcome.ts';
import type { Release } from '../contracts/release.ts';

/** The files whose figures a release may use, oldest claim first: all that were taken, but for what is only held back. */
export function releaseInputs(catalogue: Catalogue): Release['inputs'] {
  const keptOut = keptOutOfAll(catalogue);
  return catalogue.submissions.flatMap(({ receipt, record }) =>
    record.outcome === 'taken' && record.dataset !== null && !keptOut.has(record.submission)
      ? [
          {
            sha256: receipt.sha256,
            name: receipt.name,
            dataset: record.dataset,
            receivedAt: receipt.receivedAt,
            version: receipt.version,
          },
        ]
      : [],
  );
}

/** Months that stay as they were published before, as a release says it; nothing where there are none. */
export function stillHeld({ holds = [] }: Catalogue): Pick<Release, 'held'> {
  const held = holds.filter(({ meanwhile }) => meanwhile === 'as-published-before');
  return held.length === 0
    ? {}
    : { held: held.map(({ month, keptOut }) => ({ month, keptOut: [...keptOut] })) };
}

/** Files that some month keeps out and no month that is published uses. */
function keptOutOfAll(catalogue: Catalogue): ReadonlySet<string> {
  if (catalogue.holds === undefined) return new Set();
  const used = new Set(
    monthsOf(catalogue).flatMap((month) =>
      Object.values(monthInputs(catalogue, month, '').editions)
        .flat()
        .map(({ submission }) => submission.record.submission),
    ),
  );
  return new Set(catalogue.holds.flatMap(({ keptOut }) => keptOut).filter((sha256) => !used.has(sha256)));
}

/** What became of every file the store was ever given; the same whenever it is asked. */
export function storedOutcomes({ submissions }: Catalogue): readonly FileOutcome[] {
  const outcomes = submissions.map(({ receipt, record }) => ({
    name: receipt.name,
    dataset: record.dataset,
    sha256: receipt.sha256,
    outcome: record.outcome,
    rows: record.rows,
    problems: record.problems,
  }));
  return outcomes.sort(byName);
}

/** By what a file is and never by when it came: of two runs at once either may have been first. */
function byName(a: FileOutcome, b: FileOutcome): number {
  const [one, other] = [`${a.name} ${a.sha256}`, `${b.name} ${b.sha256}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The outcomes of a run's files, where a file that was taken out by a decision is not said to count. */
export function withWithdrawals(files: readonly FileOfRun[], catalogue: Catalogue): readonly FileOfRun[] {
  const withdrawn = storedOutcomes(catalogue).filter(({ problems }) =>
    problems.some(({ rule }) => rule === 'withdrawn'),
  );
  const outcomes = new Map(withdrawn.map((outcome) => [outcome.sha256, outcome]));
  return files.map((file) => {
    const outcome = file.sha256 === null ? undefined : outcomes.get(file.sha256);
    return outcome === undefined ? file : { ...outcome, name: file.name };
  });
}
