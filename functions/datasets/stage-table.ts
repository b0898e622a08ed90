import { join } from 'node:path';
import type { Problem } from '../contracts/file-outcome.ts';
import type { CheckDatabase } from './check-database.ts';
import type { DatasetLayout } from './dataset-layout.ts';
import { explainRows } from './explain-rows.ts';
import { numberRows } from './number-rows.ts';
import { planFast } from './plan-fast-staging.ts';
import { asNumbered, asReceived, expectedRows } from './received-rows.ts';
import type { RecognisedTable } from './received-table.ts';
import { flagged, refused } from './refusal.ts';
import { putDatesRight } from './rewritten-dates.ts';
import { sqlText } from './sql-text.ts';

/** Tables of one layout, to be staged together. */
export interface StagingTask {
  readonly layout: DatasetLayout;
  readonly tables: readonly RecognisedTable[];
  readonly submission: string;
  /** Day the file came, ISO 8601. */
  readonly receivedOn: string;
  /** Where the Parquet goes. */
  readonly workspace: string;
  /** Where what is needed on the way goes. */
  readonly scratch: string;
}

/** The staged Parquet of one layout, or the problems that kept it out. */
export type Staged =
  | { readonly problems: readonly Problem[]; readonly rows: number | null; readonly part: null }
  | {
      readonly problems: readonly Problem[];
      readonly rows: number;
      readonly part: {
        readonly path: string;
        readonly rows: number;
        readonly date: string;
        readonly synthetic: boolean;
      };
    };

/**
 * Stages the rows in one fast scan; only where that scan or a rule of the file fails are rows numbered, explained and,
 * where nothing proves wrong with them, staged from the numbered copy.
 */
export async function stageTable(database: CheckDatabase, task: StagingTask): Promise<Staged> {
  const { layout, tables, scratch } = task;
  const received = asReceived(tables, layout);
  const staged = received === null ? null : await stageFast(database, task, received);
  if (staged !== null) return staged;
  const path = join(scratch, `numbered-${layout.table}.csv`);
  const { rows, problems } = await numberRows(tables, path);
  if (rows === 0 && problems.length === 0) return noRows();
  const numbered = await putDatesRight(database, asNumbered(path, layout), layout.lineRules);
  await nameReceived(database, task, numbered.rows);
  const broken = await explainRows(database, layout, tables);
  if (problems.length + broken.length > 0) return { problems: [...problems, ...broken], rows, part: null };
  await copyStaged(database, task);
  const unmet = await rulesUnmet(database, layout);
  if (unmet.length > 0) return { problems: unmet, rows, part: null };
  return describeStaged(database, task, rows, numbered.flags);
}

/** One scan of the files as they are; `null` where it fails or does not account for every line and rule. */
async function stageFast(
  database: CheckDatabase,
  task: StagingTask,
  received: string,
): Promise<Staged | null> {
  const expected = expectedRows(task.tables);
  // No rows, or line ends of a kind that only the slow reader knows.
  if (expected === 0) return null;
  try {
    const { rows, afterwards } = await planFast(database, task.layout, received);
    if (rows === null) return null;
    await nameReceived(database, task, rows);
    await copyStaged(database, task);
    const { counted = 'SELECT count(*) FROM staged' } = task.layout;
    // Asked second, since it reads the file again.
    const counts = [counted, 'SELECT count(*) FROM received'];
    if (!(await anyGives(database, counts, expected))) return null;
    for (const holds of afterwards) if ((await database.only(holds)) !== true) return null;
    if ((await rulesUnmet(database, task.layout)).length > 0) return null;
  } catch {
    // Whether the file or this machine is at fault, the slow reader finds out: it explains the rows or fails itself.
    return null;
  }
  return describeStaged(database, task, expected, []);
}

/** `received` is a view, because a materialised CTE would lose the order of the rows, and with it the same bytes. */
async function nameReceived(
  database: CheckDatabase,
  { submission }: StagingTask,
  rows: string,
): Promise<void> {
  await database.run(
    `CREATE OR REPLACE VIEW received AS SELECT ${sqlText(submission)} AS submission, * FROM (${rows})`,
  );
}

async function copyStaged(database: CheckDatabase, { layout, workspace }: StagingTask): Promise<void> {
  const path = stagedPath(workspace, layout);
  await database.run(`COPY (${layout.staging}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`);
  await database.run(`CREATE OR REPLACE VIEW staged AS SELECT * FROM read_parquet(${sqlText(path)})`);
}

async function describeStaged(
  database: CheckDatabase,
  { layout, workspace, receivedOn }: StagingTask,
  rows: number,
  earlier: readonly Problem[],
): Promise<Staged> {
  const problems: Problem[] = [...earlier];
  for (const { rule, column, found, message } of layout.flagRules) {
    for (const [about, n] of await database.rows(found)) {
      problems.push(flagged(rule, message(Number(n), String(about)), column === null ? {} : { column }));
    }
  }
  const synthetic = (await database.only(layout.synthetic)) === true;
  // What is invented may lie ahead.
  const received = `DATE ${sqlText(synthetic ? '9999-12-31' : receivedOn)}`;
  const part = {
    path: stagedPath(workspace, layout),
    rows: Number(await database.only('SELECT count(*) FROM staged')),
    date: String(
      await database.only(`SELECT CAST((${layout.date.replaceAll('{received}', received)}) AS VARCHAR)`),
    ),
    synthetic,
  };
  return { problems, rows, part };
}

async function anyGives(database: CheckDatabase, counts: readonly string[], rows: number): Promise<boolean> {
  for (const count of counts) if (Number(await database.only(count)) === rows) return true;
  return false;
}

/** Where the Parquet of a layout goes. */
export function stagedPath(workspace: string, { table }: DatasetLayout): string {
  return join(workspace, `${table}.parquet`);
}

function noRows(): Staged {
  const message = 'The file has a header and no rows. Ask for the month to be extracted again.';
  return { problems: [refused('no-rows', message)], rows: 0, part: null };
}

/** Rules of the file that do not hold, without their lines: the last word, whatever the lines said. */
export async function rulesUnmet(
  database: CheckDatabase,
  { fileRules }: DatasetLayout,
): Promise<readonly Problem[]> {
  const unmet: Problem[] = [];
  for (const { holds, rule, expected, remedy } of fileRules) {
    if (!(await isAnyTrue(database, holds))) unmet.push(refused(rule, `${expected}. ${remedy}`));
  }
  return unmet;
}

/** Asks in order, and nothing more once one is true. */
async function isAnyTrue(database: CheckDatabase, selects: readonly string[]): Promise<boolean> {
  for (const select of selects) if ((await database.only(select)) === true) return true;
  return false;
}
