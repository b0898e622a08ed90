import type { Problem } from '../contracts/file-outcome.ts';
import type { ReceivedFile } from './check-file.ts';
import { fileSignature } from './file-signature.ts';
import { openJson } from './open-json.ts';
import { openZipped } from './open-zipped.ts';
import { readHeader } from './read-header.ts';
import type { ReceivedTable } from './received-table.ts';
import { flagged, inPart, refused } from './refusal.ts';
import { scanText } from './scan-text.ts';

/** The tables of a file, or the problems that keep it shut. */
export interface Opened {
  readonly tables: readonly ReceivedTable[];
  /** A workbook must hold every sheet of its dataset; other sheets are passed over. */
  readonly workbook: boolean;
  readonly problems: readonly Problem[];
}

/** Opens a CSV, our JSON, a zip of CSVs or a workbook by its first bytes, never by its name; unpacks into `folder`. */
export async function openReceived(file: ReceivedFile, folder: string): Promise<Opened> {
  const signature = await fileSignature(file.path);
  if (signature === 'zip') return openZipped(file.path, folder, openCsv);
  if (signature === 'old-excel') {
    return {
      tables: [],
      workbook: true,
      problems: [
        refused('old-excel', 'The file is an old Excel workbook (.xls). Save it as .xlsx or as "CSV UTF-8".'),
      ],
    };
  }
  if (signature === 'json') return { tables: [await openJson(file.path)], workbook: false, problems: [] };
  return { tables: [await openCsv(file.path, null)], workbook: false, problems: [] };
}

/** Reads the bytes and the header of one CSV; what is wrong with it stays with the table. */
async function openCsv(path: string, part: string | null): Promise<ReceivedTable> {
  const scan = await scanText(path);
  const first = await readHeader(path);
  const header = first?.header ?? [];
  if (scan.problem !== null) {
    const problem = { ...scan.problem, message: inPart(part, scan.problem.message) };
    return { part, header, body: { kind: 'csv', path, headerLines: 1, lines: 0 }, problems: [problem] };
  }
  const unfinished = flagged(
    'last-line-unfinished',
    inPart(part, 'The last line has no line end. Check that the file was not cut short.'),
    { line: scan.lines },
  );
  return {
    part,
    header,
    body: { kind: 'csv', path, headerLines: first?.lines ?? 1, lines: scan.lines },
    problems: scan.endsInLineEnd ? [] : [unfinished],
  };
}
