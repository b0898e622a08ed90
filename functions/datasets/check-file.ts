import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetName, Problem } from '../contracts/file-outcome.ts';
import { type CheckDatabase, openCheckDatabase } from './check-database.ts';
import { openReceived } from './open-received.ts';
import { type RecognisedFile, recogniseTables } from './recognise-tables.ts';
import { stagedPath, stageTable } from './stage-table.ts';

/** A received file to check: its bytes on this machine, the name it came under, and the sha256 that is its identity. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  /** Day it came, ISO 8601: what is dated later has not happened yet. */
  readonly receivedOn: string;
}

/** A typed Parquet file in the workspace, not yet stored. */
export interface CheckedPart {
  readonly table: string;
  /** Achievement date, extract date, census date, or the register's last event; ISO 8601. */
  readonly date: string;
  readonly path: string;
  readonly rows: number;
}

/** What the check found. A quarantined file has at least one `refused` problem and no parts. */
export type CheckResult =
  | {
      readonly outcome: 'taken';
      readonly dataset: DatasetName;
      readonly synthetic: boolean;
      readonly rows: number;
      readonly parts: readonly CheckedPart[];
      readonly problems: readonly Problem[];
    }
  | {
      readonly outcome: 'quarantined';
      readonly dataset: DatasetName | null;
      readonly rows: number | null;
      readonly problems: readonly Problem[];
    }
  | {
      readonly outcome: 'not-recognised';
      /** The dataset that the file was sent for, as its name or its columns say. */
      readonly dataset: DatasetName | null;
      readonly problems: readonly Problem[];
    };

/**
 * Checks a received file and, if nothing keeps it out, stages it as Parquet in `workspace`, which must be fresh.
 *
 * The same bytes give the same Parquet, byte for byte. A file that cannot be taken is a result, never an error.
 * @throws Error when this machine fails: no space, no memory, no such file
 */
export async function checkFile(file: ReceivedFile, workspace: string): Promise<CheckResult> {
  const scratch = await mkdtemp(join(workspace, 'check-'));
  try {
    const opened = await openReceived(file.path, scratch);
    if (opened.problems.some(isRefused)) {
      return { outcome: 'quarantined', dataset: null, rows: null, problems: opened.problems };
    }
    const recognised = recogniseTables(opened, file.name);
    if (recognised.kind === 'unknown') {
      const { dataset, problems } = recognised;
      return { outcome: 'not-recognised', dataset, problems };
    }
    if (recognised.kind === 'refused') {
      return {
        outcome: 'quarantined',
        dataset: recognised.dataset,
        rows: null,
        problems: recognised.problems,
      };
    }
    const database = await openCheckDatabase(workspace, scratch, file.path);
    try {
      return await stageTables(database, recognised, file, { scratch, workspace }, opened.problems);
    } finally {
      database.close();
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function stageTables(
  database: CheckDatabase,
  { dataset, groups, flags }: Extract<RecognisedFile, { kind: 'recognised' }>,
  { sha256: submission, receivedOn }: ReceivedFile,
  folders: { readonly scratch: string; readonly workspace: string },
  earlier: readonly Problem[],
): Promise<CheckResult> {
  const staged = [];
  for (const { layout, tables } of groups) {
    staged.push({
      table: layout.table,
      ...(await stageTable(database, { layout, tables, submission, receivedOn, ...folders })),
    });
  }
  const rows = staged.reduce((sum, one) => sum + (one.rows ?? 0), 0);
  const problems = [...earlier, ...flags, ...staged.flatMap((one) => one.problems)];
  const good = staged.flatMap(({ table, part }) => (part === null ? [] : [{ table, ...part }]));
  if (problems.some(isRefused)) {
    await Promise.all(groups.map(({ layout }) => rm(stagedPath(folders.workspace, layout), { force: true })));
    return { outcome: 'quarantined', dataset, rows, problems };
  }
  const date = good.map((part) => part.date).reduce((latest, one) => (one > latest ? one : latest));
  return {
    outcome: 'taken',
    dataset,
    synthetic: good.every((part) => part.synthetic),
    rows,
    parts: good.map(({ table, path, rows: partRows }) => ({ table, date, path, rows: partRows })),
    problems,
  };
}

function isRefused({ severity }: Problem): boolean {
  return severity === 'refused';
}
