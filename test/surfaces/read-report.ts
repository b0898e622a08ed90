import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import readSheets from 'read-excel-file/node';
import type { Month } from '../../functions/contracts/codes.ts';
import type { ReportFile } from '../../functions/contracts/report-file.ts';
import { fifthIn, fifthSaid, statementsOfRow } from './printed.ts';
import { looseNumbers, nonsense, type Statement } from './statements.ts';

/** What the files of a report say, and what is wrong with their words by themselves. */
export interface ReadFiles {
  readonly statements: readonly Statement[];
  readonly faults: readonly string[];
}

const PROGRESS = 'progress-balanced';
const decoder = new TextDecoder();

/** Reads the national report in every form: documents, pictures, figures, tables as CSV and Parquet, the workbook. */
export async function readReport(
  files: readonly ReportFile[],
  month: Month,
  headline = PROGRESS,
): Promise<ReadFiles> {
  const statements: Statement[] = [];
  const faults: string[] = [];
  for (const { path, bytes } of files) {
    if (/\.(?:html|svg|csv|json)$/u.test(path))
      faults.push(...nonsense(path, visible(path, decoder.decode(bytes))));
    if (path.endsWith('.html')) {
      const read = documentOf(path, decoder.decode(bytes), { month, headline });
      statements.push(...read.statements);
      faults.push(...read.faults);
    }
    if (path.endsWith('.svg')) statements.push(...pictureOf(path, decoder.decode(bytes), month));
    if (path === 'data/areas.csv')
      statements.push(...rowsOf(path, parse(decoder.decode(bytes), { columns: true }), month));
    if (path === 'data/areas.parquet') statements.push(...rowsOf(path, await parquetRows(bytes), month));
    if (path === 'report.xlsx') {
      const { statements: said, faults: wrong } = await workbookOf(path, bytes, month);
      statements.push(...said);
      faults.push(...wrong);
    }
  }
  return { statements, faults };
}

function rowsOf(
  surface: string,
  rows: readonly Record<string, string>[],
  month: Month,
): readonly Statement[] {
  return rows
    .filter((row) => row['month'] === month && row['kind'] === 'pcn')
    .flatMap((row) => statementsOfRow({ surface, area: row['code'] ?? '', measure: PROGRESS, month }, row));
}

async function parquetRows(bytes: Uint8Array): Promise<readonly Record<string, string>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'surfaces-'));
  const path = join(folder, 'areas.parquet');
  await writeFile(path, bytes);
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    const rows = (await connection.runAndReadAll(`select * from '${path}'`)).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellText(value)])),
    );
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true });
  }
}

/** A page as its reader has it: without style and what is in attributes. */
function visible(path: string, text: string): string {
  if (!path.endsWith('.html') && !path.endsWith('.svg')) return path.endsWith('.json') ? '' : text;
  const { document } = new JSDOM(text).window;
  for (const one of document.querySelectorAll('style, script')) one.remove();
  return [...document.querySelectorAll('p, li, td, th, h1, h2, h3, figcaption, text, title, caption, dd, dt')]
    .map((one) => one.textContent ?? '')
    .join('\n');
}

function documentOf(
  surface: string,
  html: string,
  { month, headline }: { readonly month: Month; readonly headline: string },
): ReadFiles {
  const { document } = new JSDOM(html).window;
  const text = (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ');
  const code = /networks\/(U\d{5})\.html$/u.exec(surface)?.[1];
  const statements: Statement[] = [];
  const of = { surface, area: code ?? '', measure: PROGRESS, month };
  const scored = /scored (\d+) out of 100 for progress/u.exec(text)?.[1];
  if (code !== undefined && scored !== undefined) statements.push({ ...of, says: 'progress', text: scored });
  const achieved = /achieved (\d[\d.]*%) on “/u.exec(text)?.[1];
  if (code !== undefined && achieved !== undefined)
    statements.push({ ...of, measure: headline, says: 'rate', text: achieved });
  const named = fifthIn(fifthSaid(text) ?? '');
  if (code !== undefined && named !== null) {
    statements.push({ ...of, says: 'fifth', text: String(named.fifth) });
    statements.push({ ...of, area: '', says: `name of fifth ${named.fifth}`, text: named.name });
  }
  const faults: string[] = [];
  for (const figure of document.querySelectorAll('figure')) {
    const title = figure.querySelector('figcaption, h3, h4')?.textContent ?? '';
    if ((figure.textContent ?? '').trim() === '') faults.push(`${surface}: an empty figure`);
    const rest = (figure.textContent ?? '').replace(title, ' ');
    faults.push(
      ...looseNumbers(title, rest + text.replace(title, ' ')).map(
        (number) => `${surface}: the title “${title}” says ${number}, and nothing else does`,
      ),
    );
  }
  return { statements, faults };
}

/** The title inside a picture, its source, and the same of the document. */
function pictureOf(surface: string, svg: string, month: Month): readonly Statement[] {
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  const texts = [...document.querySelectorAll('text')].map((one) => one.textContent ?? '');
  const source = texts.filter((text) => text.startsWith('Source: ')).at(-1);
  const name = /Source: (.*?)\. /u.exec(source ?? '')?.[1] ?? '';
  return [{ surface, area: '', measure: '', month, says: 'source of a figure', text: kindOf(name) }];
}

/** A source is an organisation's publication; a name of our own for a file is none. */
function kindOf(source: string): string {
  return /NHS England|made-up data|Office for Health/u.test(source)
    ? 'a publication'
    : `a name of ours: ${source.replace(/\/.*/u, '')}`;
}

async function workbookOf(surface: string, bytes: Uint8Array, month: Month): Promise<ReadFiles> {
  const statements: Statement[] = [];
  const faults: string[] = [];
  for (const { sheet, data } of await readSheets(Buffer.from(bytes))) {
    const cells = data.flat().filter((cell) => typeof cell === 'string');
    faults.push(...nonsense(`${surface} ${sheet}`, cells.join('\n')));
    if (data.flat().some((cell) => typeof cell === 'number' && !Number.isFinite(cell)))
      faults.push(`${surface} ${sheet}: a cell that is no number`);
    const at = data.findIndex(
      (row) => row.some((cell) => String(cell).startsWith('Progress')) && row.length > 3,
    );
    const header = data[at]?.map(String) ?? [];
    const column = (pattern: RegExp) => header.findIndex((name) => pattern.test(name));
    const [code, progress, fifth, kind] = [/^Code/u, /^Progress( \(|$)/u, /^Fifth/u, /^Kind/u].map(column);
    if (code === undefined || code < 0 || progress === undefined || progress < 0) continue;
    for (const row of data.slice(at + 1)) {
      if (kind !== undefined && kind >= 0 && row[kind] !== 'pcn') continue;
      const of = { surface: `${surface} ${sheet}`, area: String(row[code]), measure: PROGRESS, month };
      const value = (index: number | undefined) => (index === undefined || index < 0 ? null : row[index]);
      statements.push(
        ...statementsOfRow(of, { progress: numberIn(value(progress)), fifth: numberIn(value(fifth)) }),
      );
    }
  }
  return { statements, faults };
}

function numberIn(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? `${value}`
    : '';
}
