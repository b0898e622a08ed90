import { readHeader } from './read-header.ts';
import type { ReceivedTable } from './received-table.ts';
import { flagged, inPart } from './refusal.ts';
import { scanText } from './scan-text.ts';

/** Reads the bytes and the header of one CSV; what is wrong with it stays with the table. */
export async function openCsv(path: string, part: string | null): Promise<ReceivedTable> {
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
