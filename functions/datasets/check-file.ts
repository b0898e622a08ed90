import type { DatasetName, Problem } from '../contracts/file-outcome.ts';
import type { StagedTableName } from './staged-tables.ts';

/** A received file to check: its bytes on this machine, the name it came under, and the sha256 that is its identity. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/** A typed Parquet file in the workspace, not yet stored. */
export interface CheckedPart {
  readonly table: StagedTableName;
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
  | { readonly outcome: 'not-recognised'; readonly problems: readonly Problem[] };
