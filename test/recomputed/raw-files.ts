import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';

/** A database that holds the received files as they came, as text, and nothing that the product made of them. */
export interface RawFiles {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
  close(): void;
}

/** What each file is told by: the columns that only it has. */
const TOLD_BY = {
  monthly: ['PRACTICE_CODE', 'IND_CODE'],
  annual: ['ORGANISATION_TYPE', 'IND_CODE'],
  map: ['PCN_CODE', 'SUPPLIER_NAME'],
  lists: ['ORG_TYPE', 'AGE_GROUP_5'],
  deprivation: ['IMD_YEAR', 'IMD_SCORE'],
  team: ['STAFF_GROUP', 'FTE'],
} as const;

/**
 * Loads a folder of files into DuckDB.
 *
 * @param data folder of files as the publishers name them; those that nothing here is worked out from are passed by
 * @param work a folder to unpack into
 */
export async function rawFiles(data: string, work: string): Promise<RawFiles> {
  await mkdir(work, { recursive: true });
  const connection = await (await DuckDBInstance.create()).connect();
  const run = async (sql: string) => void (await connection.run(sql));
  const found = new Map<string, string[]>();
  for (const path of await csvFiles(data, work)) {
    const header =
      (await readFile(path, 'utf8'))
        .slice(0, 1000)
        .replace(/^\uFEFF/u, '')
        .split(/\r?\n/u)[0] ?? '';
    const [table] =
      Object.entries(TOLD_BY).find(([, columns]) => columns.every((one) => header.includes(one))) ?? [];
    if (table !== undefined) found.set(table, [...(found.get(table) ?? []), path]);
  }
  for (const table of Object.keys(TOLD_BY)) {
    const paths = found.get(table) ?? [];
    const list = paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
    const read = `read_csv([${list}], header = true, all_varchar = true, union_by_name = true, filename = true)`;
    if (paths.length > 0) await run(`create table raw_${table} as select * from ${read}`);
    else await run(`create table raw_${table} as ${EMPTY[table]}`);
  }
  await run(
    'create table raw_register (practice varchar, sub_icb varchar, pcn varchar, start_date varchar, end_date varchar)',
  );
  const appender = await connection.createAppender('raw_register');
  for (const spell of await registerRows(data)) {
    for (const cell of spell) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  return {
    run,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: () => connection.closeSync(),
  };
}

const nothing = (columns: readonly string[]) =>
  `select ${columns.map((column) => `cast(null as varchar) as "${column}"`).join(', ')} where false`;
const EMPTY: Readonly<Record<string, string>> = {
  monthly: nothing(['PRACTICE_CODE', 'ACH_DATE', 'IND_CODE', 'MEASURE', 'VALUE', 'filename']),
  annual: nothing(['ORGANISATION_TYPE', 'ORGANISATION_CODE', 'ACH_DATE', 'IND_CODE', 'MEASURE', 'VALUE']),
  map: nothing([
    'EXTRACT_DATE',
    'PRACTICE_CODE',
    'PCN_CODE',
    'SUB_ICB_LOCATION_CODE',
    'ICB_CODE',
    'COMM_REGION_CODE',
  ]),
  lists: nothing(['EXTRACT_DATE', 'ORG_TYPE', 'ORG_CODE', 'SEX', 'AGE_GROUP_5', 'NUMBER_OF_PATIENTS']),
  deprivation: nothing(['PRACTICE_CODE', 'IMD_YEAR', 'IMD_SCORE']),
  team: nothing(['PCN_CODE', 'STAFF_GROUP', 'STAFF_ROLE', 'FTE']),
};

async function csvFiles(data: string, work: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const name of (await readdir(data)).sort()) {
    if (name.endsWith('.csv')) paths.push(join(data, name));
    if (!name.endsWith('.zip')) continue;
    for (const [member, bytes] of Object.entries(unzipSync(await readFile(join(data, name))))) {
      if (!member.endsWith('.csv')) continue;
      const path = join(work, `${name}.csv`);
      await writeFile(path, bytes);
      paths.push(path);
    }
  }
  return paths;
}

/** Dated spells of membership from the register's workbook; dates as `YYYY-MM-DD`. */
async function registerRows(data: string): Promise<readonly (readonly (string | null)[])[]> {
  const workbook = (await readdir(data)).find((name) => name.startsWith('ePCN') && name.endsWith('.xlsx'));
  if (workbook === undefined) return [];
  const sheets = await readSheets(join(data, workbook));
  const sheet = sheets.find((one) => one.data[0]?.some((cell) => String(cell).startsWith('Partner')));
  const [header = [], ...rows] = sheet?.data ?? [];
  const at = (...words: readonly string[]) =>
    header.findIndex((cell) => words.every((word) => String(cell).toLowerCase().includes(word)));
  const columns = [
    at('partner', 'organisation', 'code'),
    at('practice', 'sub icb', 'code'),
    at('pcn code'),
    at('start date'),
    at('end date'),
  ];
  return rows.map((row) => columns.map((column) => textOf(row[column])));
}

function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : null;
}
