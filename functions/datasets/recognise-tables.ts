import type { DatasetName, Problem } from '../contracts/file-outcome.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { datasetLayouts } from './datasets.ts';
import type { Opened } from './opened.ts';
import { tidyName } from './read-header.ts';
import type { ReceivedTable } from './received-table.ts';
import { recogniseHeader } from './recognise-header.ts';
import { flagged, inPart, refused } from './refusal.ts';

/** Tables by layout, all of one dataset; or why the file cannot be taken. */
export type RecognisedFile =
  | {
      readonly kind: 'recognised';
      readonly dataset: DatasetName;
      readonly groups: readonly {
        readonly layout: DatasetLayout;
        readonly tables: readonly ReceivedTable[];
      }[];
      readonly flags: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly dataset: DatasetName | null; readonly problems: readonly Problem[] }
  | { readonly kind: 'unknown'; readonly problems: readonly Problem[] };

/** Says which dataset a file is, and that it is whole and only that. */
export function recogniseTables({ tables, workbook }: Opened): RecognisedFile {
  const found = tables.map((table) => ({
    table,
    recognition: recogniseHeader(table.header, datasetLayouts),
  }));
  const known = found.flatMap(({ table, recognition }) =>
    recognition.kind === 'unknown' ? [] : [{ table, layout: recognition.layout }],
  );
  const unknown = found.filter(({ recognition }) => recognition.kind === 'unknown').map(({ table }) => table);
  const dataset = known[0]?.layout.dataset ?? null;
  const otherwise = tables.flatMap(separatedOtherwise);
  if (otherwise.length > 0) return { kind: 'refused', dataset: null, problems: otherwise };
  const unread = tables.filter(({ header }) => !looksLikeHeader(header)).flatMap((table) => table.problems);
  if (dataset === null) {
    return unread.some(isRefused)
      ? { kind: 'refused', dataset, problems: unread }
      : { kind: 'unknown', problems: unknown.length === 0 ? [emptyWorkbook()] : unknown.map(notKnown) };
  }
  const problems = [
    ...tables.flatMap((table) => table.problems.filter(isRefused)),
    ...found.flatMap(({ table, recognition }) =>
      recognition.kind === 'near'
        ? recognition.problems.map((problem) => ({
            ...problem,
            message: inPart(table.part, problem.message),
          }))
        : [],
    ),
    ...(known.some(({ layout }) => layout.dataset !== dataset) ? [mixed()] : []),
    ...(workbook ? missingSheets(dataset, known) : unknown.map(notKnown)),
  ];
  if (problems.length > 0) return { kind: 'refused', dataset, problems };
  return {
    kind: 'recognised',
    dataset,
    groups: datasetLayouts
      .map((layout) => ({
        layout,
        tables: known.filter((one) => one.layout === layout).map(({ table }) => table),
      }))
      .filter((group) => group.tables.length > 0),
    flags: [...tables.flatMap((table) => table.problems), ...(workbook ? unknown.map(sheetIgnored) : [])],
  };
}

function isRefused(problem: Problem): boolean {
  return problem.severity === 'refused';
}

function mixed(): Problem {
  return refused('mixed-datasets', 'The file holds tables of more than one dataset. Send one file for each.');
}

/** A workbook of a register is one thing: half of it would look whole. */
function missingSheets(
  dataset: DatasetName,
  known: readonly { readonly layout: DatasetLayout }[],
): readonly Problem[] {
  return datasetLayouts
    .filter((layout) => layout.dataset === dataset && !known.some((one) => one.layout === layout))
    .map((layout) =>
      refused(
        'sheet-missing',
        `The workbook has no sheet with the columns ${layout.header.slice(0, 3).join(', ')} and so on. Send the whole workbook as published.`,
      ),
    );
}

function sheetIgnored({ part }: ReceivedTable): Problem {
  return flagged('sheet-ignored', `The ${part} is not one of the published sheets. Nothing of it was taken.`);
}

function emptyWorkbook(): Problem {
  return refused('not-recognised', 'The workbook has no rows. Send the workbook as published.');
}

/** Excel of another country separates by semicolons, a pasted table by tabs: then the header is one cell. */
function separatedOtherwise({ part, header }: ReceivedTable): readonly Problem[] {
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

function looksLikeHeader(header: readonly string[]): boolean {
  return header.length > 1 && header.every((name) => /^[A-Za-z][A-Za-z0-9_ ]{0,40}$/.test(name));
}

/** Quotes nothing: without a header the first line is somebody's data, and what is said here is published. */
function notKnown({ part, header }: ReceivedTable): Problem {
  const columns = header.length > 1 ? `, of ${header.length} columns,` : '';
  return refused(
    'not-recognised',
    inPart(
      part,
      `The first line${columns} is not the header of a file this product takes. Send one of the files listed in the guide to data sources.`,
    ),
    { line: 1 },
  );
}
