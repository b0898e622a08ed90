import type { Problem } from '../contracts/file-outcome.ts';

/** A table as it arrived: its part of the file (a zip member or a sheet; `null` for the file itself), header and rows. */
export interface ReceivedTable {
  readonly part: string | null;
  /** Column names with line breaks, doubled spaces and a byte order mark taken out. */
  readonly header: readonly string[];
  readonly body: CsvBody | SheetBody | JsonBody;
  /** What its bytes say: a refused problem here means that `body` cannot be read. */
  readonly problems: readonly Problem[];
}

/** Rows in a text file; `lines` counts every line end, the header's too, and an unfinished last line. */
interface CsvBody {
  readonly kind: 'csv';
  readonly path: string;
  readonly headerLines: number;
  readonly lines: number;
}

/** Rows of a worksheet after its header. */
export interface SheetBody {
  readonly kind: 'sheet';
  /** Row of the worksheet that the first of `rows` is; 2 where it is left out. */
  readonly firstRow?: number;
  readonly rows: readonly (readonly string[])[];
}

/** Rows of a list in JSON, as the cells of the template's columns; the first is row 0, as in its path. */
interface JsonBody {
  readonly kind: 'json';
  readonly list: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table whose layout is known. */
export interface RecognisedTable extends ReceivedTable {
  /** For each column of the layout its place in a row, from 0; `null` where the file lacks it. */
  readonly places: readonly (number | null)[];
}
