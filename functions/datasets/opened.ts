import type { Problem } from '../contracts/file-outcome.ts';
import type { ReceivedTable } from './received-table.ts';

/** The tables of a file, or the problems that keep it shut. */
export interface Opened {
  readonly tables: readonly ReceivedTable[];
  /** A workbook must hold every sheet of its dataset; other sheets are passed over. */
  readonly workbook: boolean;
  readonly problems: readonly Problem[];
}
