import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Month } from '../functions/contracts/codes.ts';
import type { ExtractRow } from './implausible-months.ts';

/** The rows of a month, and of the one before it. */
export async function extractsOf(
  data: string,
  names: readonly string[],
  month: Month,
): Promise<readonly [ExtractRow[], ExtractRow[]]> {
  const all = new Map<string, ExtractRow[]>();
  for (const name of names.filter((one) => one.startsWith('NCDes'))) {
    const rows = rowsOf(await csvIn(join(data, name)));
    const [, mm = '', year = ''] = (rows[0]?.[3] ?? '').split('/');
    all.set(`${year}-${mm}`, rows);
  }
  const months = [...all.keys()].sort();
  return [all.get(month) ?? [], all.get(months[months.indexOf(month) - 1] ?? '') ?? []];
}

/** The supplier of each practice, from the practice map. */
export async function suppliersOf(
  data: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const text = await csvIn(join(data, names.find((name) => name === 'gp-reg-pat-prac-map.zip') ?? ''));
  return new Map(cellsOf(text).map((row) => [row[2] ?? '', (row.at(16) ?? '').replaceAll('"', '')] as const));
}

/** The text of the CSV in a zip. */
export async function csvIn(zip: string): Promise<string> {
  const members = Object.entries(unzipSync(await readFile(zip)));
  const [, bytes] = members.find(([name]) => name.endsWith('.csv')) ?? ['', new Uint8Array()];
  return Buffer.from(bytes).toString('utf8');
}

/** Invented names hold commas in quotes. */
function rowsOf(text: string): ExtractRow[] {
  return cellsOf(text).map(
    ([code = '', name = '', service = '', date = '', indicator = '', measure = '', value = '']) => [
      code,
      name,
      service,
      date,
      indicator,
      measure,
      value,
    ],
  );
}

function cellsOf(text: string): string[][] {
  const [, ...lines] = text.trimEnd().split('\r\n');
  return lines.map((line) =>
    (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '')),
  );
}

/** Rows as the publisher writes them. */
export function csvOf(rows: readonly ExtractRow[]): string {
  const header = 'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE';
  return `${[header, ...rows.map((row) => row.slice(0, 7).join(','))].join('\r\n')}\r\n`;
}
