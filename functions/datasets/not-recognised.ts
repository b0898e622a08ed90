import type { DatasetName, Problem } from '../contracts/file-outcome.ts';
import { columnMeaning } from './bind-columns.ts';
import type { Dataset } from './dataset-layout.ts';
import { datasetLayouts, datasets } from './datasets.ts';
import { tidyName } from './read-header.ts';
import type { ReceivedTable } from './received-table.ts';
import { recogniseHeader } from './recognise-header.ts';
import { inPart, refused } from './refusal.ts';

/** A table that is none of ours: which dataset it was sent for, where that is clear, and what to send instead. */
interface NotRecognised {
  readonly dataset: DatasetName | null;
  readonly problem: Problem;
}

/** The publication that a header belongs to, where it is a known relative of one that is taken. */
export function relativeOf({ part, header }: ReceivedTable): NotRecognised | null {
  const meanings = new Set(header.map(columnMeaning));
  for (const dataset of datasets) {
    const relative = dataset.relatives?.find(({ has }) =>
      has.every((name) => meanings.has(columnMeaning(name))),
    );
    if (relative === undefined) continue;
    const message = `${relative.what}, which is not taken. ${sendInstead(dataset)}`;
    return {
      dataset: dataset.name,
      problem: refused('another-publication', inPart(part, message), { line: 1 }),
    };
  }
  return null;
}

/**
 * What is said of a table that is like none we know. Its name says what it was meant for; a document or a picture was
 * meant for nothing.
 *
 * Quotes nothing: without a header the first line is somebody's data, and what is said here is published.
 */
export function notKnown({ part, header }: ReceivedTable, fileName: string): NotRecognised {
  const dataset = header.length === 0 ? undefined : datasets.find(({ named }) => named.test(fileName));
  const columns = header.length > 1 ? `, of ${header.length} columns,` : '';
  const instead =
    dataset === undefined
      ? 'Send one of the files listed in the guide to data sources.'
      : `By its name it was meant as ${dataset.name}. ${sendInstead(dataset)}`;
  const message = `The first line${columns} is not the header of a file this product takes. ${instead}`;
  return {
    dataset: dataset?.name ?? null,
    problem: refused('not-recognised', inPart(part, message), { line: 1 }),
  };
}

/** Which published file to send, as a sentence. */
function sendInstead({ send }: Pick<Dataset, 'send'>): string {
  return `Send ${send}.`;
}

/** Excel of another country separates by semicolons, a pasted table by tabs: then the header is one cell. */
export function separatedOtherwise({ part, header }: ReceivedTable): readonly Problem[] {
  const [only = '', second] = header;
  if (second !== undefined) return [];
  // A tidied name has a space for each tab.
  return Object.entries({ semicolons: ';', 'tabs or spaces': ' ' }).flatMap(([what, separator]) => {
    const { kind } = recogniseHeader(only.split(separator).map(tidyName), datasetLayouts);
    if (kind === 'unknown') return [];
    return refused(
      'separator',
      inPart(
        part,
        `The values are separated by ${what}, not by commas. Save the file as "CSV UTF-8" with commas and send it again.`,
      ),
      { line: 1 },
    );
  });
}
