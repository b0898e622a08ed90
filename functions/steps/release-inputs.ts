import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
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
