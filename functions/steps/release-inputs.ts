import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FileOfRun, FileOutcome } from '../contracts/file-outcome.ts';
import type { Release } from '../contracts/release.ts';

/** The files whose figures a release may use: all that were taken, oldest claim first. */
export function releaseInputs({ submissions }: Catalogue): Release['inputs'] {
  return submissions.flatMap(({ receipt, record }) =>
    record.outcome === 'taken' && record.dataset !== null
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

/** What became of every file the store was ever given; the same whenever it is asked. */
export function storedOutcomes({ submissions }: Catalogue): readonly FileOutcome[] {
  return submissions.map(({ receipt, record }) => ({
    name: receipt.name,
    dataset: record.dataset,
    sha256: receipt.sha256,
    outcome: record.outcome,
    rows: record.rows,
    problems: record.problems,
  }));
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
