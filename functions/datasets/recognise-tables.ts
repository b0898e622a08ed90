import type { DatasetName, Problem } from '../contracts/file-outcome.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { datasetLayouts, datasets } from './datasets.ts';
import { notKnown, relativeOf, separatedOtherwise } from './not-recognised.ts';
import type { Opened } from './opened.ts';
import type { ReceivedTable, RecognisedTable } from './received-table.ts';
import { recogniseHeader } from './recognise-header.ts';
import { flagged, inPart, refused } from './refusal.ts';

/** Tables by layout, all of one dataset; or why the file cannot be taken. */
export type RecognisedFile =
  | {
      readonly kind: 'recognised';
      readonly dataset: DatasetName;
      readonly groups: readonly {
        readonly layout: DatasetLayout;
        readonly tables: readonly RecognisedTable[];
      }[];
      readonly flags: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly dataset: DatasetName | null; readonly problems: readonly Problem[] }
  | { readonly kind: 'unknown'; readonly dataset: DatasetName | null; readonly problems: readonly Problem[] };

/** A table with its layout; `problems` keep it out, and `taken` is then missing. */
interface KnownTable {
  readonly layout: DatasetLayout;
  readonly taken?: RecognisedTable;
  readonly problems: readonly Problem[];
}

/** Says which dataset a file is, and that it is whole and only that. `name` is asked only what an unknown file was meant for. */
export function recogniseTables({ tables, workbook }: Opened, name: string): RecognisedFile {
  const found = tables.map((table) => ({ table, known: knownTable(table) }));
  const known = found.flatMap((one) => (one.known === null ? [] : [one.known]));
  const unknown = found.filter((one) => one.known === null).map(({ table }) => table);
  const dataset = known[0]?.layout.dataset ?? null;
  const otherwise = tables.flatMap(separatedOtherwise);
  if (otherwise.length > 0) return { kind: 'refused', dataset: null, problems: otherwise };
  const strange = unknown.map((table) => relativeOf(table) ?? notKnown(table, name));
  if (dataset === null) {
    const unread = tables.filter(({ header }) => !looksLikeHeader(header)).flatMap((table) => table.problems);
    if (unread.some(isRefused)) return { kind: 'refused', dataset, problems: unread };
    const meant = strange.find((one) => one.dataset !== null)?.dataset ?? null;
    const problems = strange.map(({ problem }) => problem);
    return {
      kind: 'unknown',
      dataset: meant,
      problems: problems.length === 0 ? [emptyWorkbook()] : problems,
    };
  }
  const problems = [
    ...tables.flatMap((table) => table.problems.filter(isRefused)),
    ...known.flatMap((one) => one.problems.filter(isRefused)),
    ...mixed(known, dataset),
    ...(workbook ? missingSheets(dataset, known) : strange.map(({ problem }) => problem)),
  ];
  if (problems.length > 0) return { kind: 'refused', dataset, problems };
  return {
    kind: 'recognised',
    dataset,
    groups: datasetLayouts
      .map((layout) => ({
        layout,
        tables: known.flatMap((one) => (one.layout === layout && one.taken !== undefined ? [one.taken] : [])),
      }))
      .filter((group) => group.tables.length > 0),
    flags: [
      ...tables.flatMap((table) => table.problems),
      ...known.flatMap((one) => one.problems),
      ...(workbook ? unknown.map(sheetIgnored) : []),
    ],
  };
}

function knownTable(table: ReceivedTable): KnownTable | null {
  const recognition = recogniseHeader(table.header, datasetLayouts);
  if (recognition.kind === 'unknown') return null;
  if (recognition.kind === 'near' && relativeOf(table) !== null) return null;
  const { layout } = recognition;
  if (recognition.kind === 'row') {
    return layout.headerless === true
      ? { layout, taken: withoutHeader(table, layout), problems: [] }
      : { layout, problems: [headerMissing(table, layout)] };
  }
  if (recognition.kind === 'near') {
    const problems = recognition.problems.map((problem) => ({
      ...problem,
      message: inPart(table.part, `${problem.message}${orSend(layout)}`),
    }));
    return { layout, problems };
  }
  const flags = recognition.flags.map((flag) => ({ ...flag, message: inPart(table.part, flag.message) }));
  return { layout, taken: { ...table, places: recognition.places }, problems: flags };
}

/** A table whose first line is a row already: the columns are in the order of the layout. */
function withoutHeader(table: ReceivedTable, { header }: DatasetLayout): RecognisedTable {
  const { body, header: first } = table;
  const places = header.map((_, i) => i);
  const names = first.map((_, i) => header[i] ?? '');
  if (body.kind === 'csv') return { ...table, header: names, places, body: { ...body, headerLines: 0 } };
  if (body.kind === 'json') return { ...table, header: names, places };
  return { ...table, header: names, places, body: { ...body, firstRow: 1, rows: [first, ...body.rows] } };
}

function headerMissing({ part }: ReceivedTable, { dataset, header }: DatasetLayout): Problem {
  const message = `The first line looks like a row of the ${dataset} file, and its header is missing. Put the ${header.length} column names back as the first line, or send the file as it was published.`;
  return refused('header-missing', inPart(part, message), { line: 1 });
}

/** A header that is nearly right is mended, or was another file's. */
function orSend({ dataset }: DatasetLayout): string {
  const send = datasets.find(({ name }) => name === dataset)?.send;
  return send === undefined ? '' : ` Or send ${send}, as it was published.`;
}

function isRefused(problem: Problem): boolean {
  return problem.severity === 'refused';
}

/** One file is one dataset, and one kind of table of each: two kinds of list size say the same twice. */
function mixed(known: readonly KnownTable[], dataset: DatasetName): readonly Problem[] {
  const layouts = [...new Set(known.map(({ layout }) => layout))];
  const together = datasets.find(({ name }) => name === dataset)?.together === true;
  if (layouts.length === 1 || (together && layouts.every((layout) => layout.dataset === dataset))) return [];
  return [
    refused(
      'mixed-datasets',
      layouts.every((layout) => layout.dataset === dataset)
        ? `The file holds ${dataset} in more than one form. Send one file for each.`
        : 'The file holds tables of more than one dataset. Send one file for each.',
    ),
  ];
}

/** A workbook of a register is one thing: half of it would look whole. */
function missingSheets(dataset: DatasetName, known: readonly KnownTable[]): readonly Problem[] {
  const { together, layouts = [] } = datasets.find(({ name }) => name === dataset) ?? {};
  return layouts
    .filter((layout) => together === true && !known.some((one) => one.layout === layout))
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

function looksLikeHeader(header: readonly string[]): boolean {
  return header.length > 1 && header.every((name) => /^[A-Za-z][A-Za-z0-9_ ]{0,40}$/.test(name));
}
