import type { DatasetName } from '../contracts/file-outcome.ts';
import type { StagedTableName } from './staged-tables.ts';

/** A rule a line can break: SQL over one row of `received`, true where it is broken. */
export interface LineRule {
  readonly rule: string;
  /** The column whose value is described to the reader; `null` where the whole row is meant. */
  readonly column: string | null;
  readonly broken: string;
  /** What should be there, as the start of a sentence. */
  readonly expected: string;
  /** What to do about it, a sentence. */
  readonly remedy: string;
}

/** A rule of the file as a whole: `holds` answers over `staged` or `received`; `broken` may use windows to name lines. */
export interface FileRule extends LineRule {
  /** SELECTs of one boolean, cheapest first: the first that is true proves that the file keeps the rule. */
  readonly holds: readonly string[];
}

/** A column that has one value in a whole file, such as the date the file speaks of. */
export interface ConstantColumn {
  readonly column: string;
  readonly rule: string;
  readonly remedy: string;
}

/** Something a reader should know of a file that is taken. */
export interface FlagRule {
  readonly rule: string;
  readonly column: string | null;
  /** SELECT of `about` (text or null) and `n` over `staged` or `received`: one row for each flag, none when there is nothing to say. */
  readonly found: string;
  readonly message: (n: number, about: string) => string;
}

/** Our own template as JSON: an object whose one key names a list of objects with the header's columns as keys. */
export interface JsonTemplate {
  readonly list: string;
  /** Columns that hold numbers; the others hold text. */
  readonly numbers: readonly string[];
}

/** One published table: its exact header, what must hold, and the SELECT that stages it. */
export interface DatasetLayout {
  readonly dataset: DatasetName;
  readonly table: StagedTableName;
  readonly header: readonly string[];
  /** Where the table may come as JSON too. */
  readonly json?: JsonTemplate;
  readonly lineRules: readonly LineRule[];
  /** A rule of one of these columns alone is checked once a file. */
  readonly constants: readonly ConstantColumn[];
  /** Columns staged as they came, by staged name: a rule of one of these, which then reads no other, is checked once a value. */
  readonly verbatim?: Readonly<Record<string, string>>;
  readonly fileRules: readonly FileRule[];
  readonly flagRules: readonly FlagRule[];
  /** SELECT over `received` (the header's columns as text, and `submission`) giving the staged table's columns in order. */
  readonly staging: string;
  /** SELECT over `staged` or `received` of the date the rows speak of. */
  readonly date: string;
  /** SELECT over `staged` or `received` of one boolean: the file says that its figures are invented. */
  readonly synthetic: string;
}
