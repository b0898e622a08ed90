import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../contracts/file-outcome.ts';
import { type Receipt, WITHHELD_NAME } from '../contracts/receipt.ts';
import { checkApart } from '../datasets/check-apart.ts';
import type { ReceivedFile } from '../datasets/check-file.ts';
import { MachineFailureError } from '../datasets/machine-failure.ts';
import { refused } from '../datasets/refusal.ts';
import { lookForPeople, nameTellsOfSomebody } from '../personal-data/look-for-people.ts';
import type { PersonalData } from '../personal-data/people-finder.ts';

/** What of a receipt says that its bytes were not kept. */
type Refusal = Pick<Receipt, 'dropped'> & Partial<Pick<Receipt, 'name' | 'version'>>;

const FOUND: Readonly<Record<PersonalData, string>> = {
  'nhs-number': 'NHS numbers',
  'date-of-birth': 'dates of birth',
  name: 'names of people',
  'name-and-postcode': 'names of people beside postcodes',
};

/**
 * Whether the bytes of a file may be kept: `null` where they may. What names people may not, nor what cannot be looked
 * into (an archive of another kind, a document, a password): nobody could say what it is that we keep.
 *
 * @throws Error when this machine fails to read it
 */
export async function refusalToKeep(file: ReceivedFile): Promise<Refusal | null> {
  const look = await lookForPeople(file.path, file.name);
  if (look.kind === 'nobody') return null;
  if (look.kind === 'people') {
    const problems = [namesPeople(look.found)];
    return { name: WITHHELD_NAME, version: 1, dropped: { outcome: 'quarantined', problems } };
  }
  const workspace = await mkdtemp(join(tmpdir(), 'pcn-progress-sealed-'));
  try {
    const { outcome, problems } = await checkApart(file, workspace);
    // What can be read could be looked into: something else of this machine ended the look.
    if (outcome === 'taken') throw new MachineFailureError('ENOMEM');
    const why = problems.filter(({ severity }) => severity === 'refused');
    return { dropped: { outcome, problems: why.length > 0 ? why : [sealed()] } };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** A file's name as it may be shown: that of somebody is not. */
export function shownFileName(name: string): string {
  return nameTellsOfSomebody(name) ? WITHHELD_NAME : name;
}

/** The refusal of a file that names people: what kinds of things were found, never which. */
export function namesPeople(found: readonly PersonalData[]): Problem {
  const what = new Intl.ListFormat('en-GB').format(found.map((kind) => FOUND[kind]));
  return refused(
    'names-people',
    `The file holds what look like ${what}, in a cell, a sheet or its name. Nothing of it was kept, its name neither. This product needs no data about single people: delete the file here, send only counts by practice, and follow your rules for a data incident if it has gone elsewhere.`,
  );
}

function sealed(): Problem {
  return refused(
    'cannot-be-looked-into',
    'The file cannot be looked into, so nobody could say whom it names, and nothing of it was kept. Send the CSV or the workbook as it was published.',
  );
}
