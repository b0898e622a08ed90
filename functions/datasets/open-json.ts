import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../contracts/file-outcome.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { datasetLayouts } from './datasets.ts';
import { rowsOfJson } from './json-rows.ts';
import type { ReceivedTable } from './received-table.ts';
import { refused } from './refusal.ts';
import { scanText } from './scan-text.ts';

/** Every network of England with ten priorities of 500 characters is half of this. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Reads our JSON template as the table that its CSV would be: an object whose one key names the list.
 * What is wrong with it stays with the table; JSON that names none of our lists has no header.
 */
export async function openJson(path: string): Promise<ReceivedTable> {
  const { problem } = await scanText(path);
  if (problem !== null) return unread(problem);
  if ((await stat(path)).size > MOST_BYTES) {
    return unread(refused('json-size', 'The JSON is larger than 16 MB. Send it in several files.'));
  }
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  const layout = datasetLayouts.find(({ json }) => json !== undefined && text.includes(`"${json.list}"`));
  return layout?.json === undefined
    ? { part: null, header: [], body: { kind: 'json', list: '', rows: [] }, problems: [] }
    : tableOf(text, layout, layout.json);
}

function tableOf(
  text: string,
  { header }: DatasetLayout,
  template: NonNullable<DatasetLayout['json']>,
): ReceivedTable {
  const { rows, problems } = rowsOfJson(text, header, template);
  return { part: null, header, body: { kind: 'json', list: template.list, rows }, problems };
}

function unread(problem: Problem): ReceivedTable {
  return { part: null, header: [], body: { kind: 'json', list: '', rows: [] }, problems: [problem] };
}
