import type { Catalogue, Edition, Submission } from '../../functions/catalogue/catalogue.ts';
import { bySubmissionOrder } from '../../functions/catalogue/submission-order.ts';
import { sha256Of } from '../../functions/runtime/content-id.ts';

/** A file that was taken and staged as one table of one date. */
export function submission(
  table: string,
  date: string,
  { name = `${table} ${date}`, version = 1, receivedAt = '2026-08-20T09:00:00.000Z' } = {},
): Submission {
  const sha256 = sha256Of(`${name} ${version} ${receivedAt}`);
  return {
    receipt: { sha256, name, bytes: 1, receivedAt, version },
    record: {
      submission: sha256,
      outcome: 'taken',
      dataset: 'ncdes',
      synthetic: true,
      rows: 1,
      parts: [{ table, date, key: `staged/${sha256}`, sha256: sha256Of(`part of ${sha256}`), rows: 1 }],
      problems: [],
    },
  };
}

/** A catalogue as it is read: in submission order, whatever the order given. */
export function catalogueOf(...submissions: readonly Submission[]): Catalogue {
  return { submissions: submissions.toSorted(bySubmissionOrder) };
}

/** The only staged part of a submission. */
export function editionOf(given: Submission): Edition {
  const [part] = given.record.parts;
  if (part === undefined) throw new Error('the example has a part');
  return { part, submission: given };
}
