import type { DatasetName } from '../contracts/file-outcome.ts';
import type { ColumnType } from '../ports/query-engine.ts';

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

/**
 * Which editions of a table a month is built from: all of the month, all up to it or from it on, the one nearest to it
 * (the newest at or before, else the earliest after), the newest of all, or both of these.
 */
export type EditionRule =
  | 'of-the-month'
  | 'up-to-the-month'
  | 'from-the-month-on'
  | 'nearest'
  | 'newest'
  | 'nearest-and-newest';

/** One published table: its header, what must hold, and the SELECT that stages it. */
export interface DatasetLayout {
  readonly dataset: DatasetName;
  readonly table: string;
  /** Columns as the newest publication names them, in its order. */
  readonly header: readonly string[];
  /**
   * What other vintages and exports call a column, by its name in `header`. Capitals, spaces and underscores need no
   * entry, nor do the names of before July 2022: CCG for sub-ICB and STP for ICB.
   */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** Columns that a file may lack; their cells are then blank. */
  readonly optional?: readonly string[];
  /** How cells look: they tell a first line that is a row from a header. */
  readonly cells?: Readonly<Record<string, RegExp>>;
  /** Its source gives it out without a header line: the columns are then taken in the order of `header`. */
  readonly headerless?: true;
  /** Where the table may come as JSON too. */
  readonly json?: JsonTemplate;
  readonly lineRules: readonly LineRule[];
  /** A rule of one of these columns alone is checked once a file. */
  readonly constants: readonly ConstantColumn[];
  /** Columns staged as they came, by staged name: a rule of one of these, which then reads no other, is checked once a value. */
  readonly verbatim?: Readonly<Record<string, string>>;
  readonly fileRules: readonly FileRule[];
  readonly flagRules: readonly FlagRule[];
  /** The staged table's columns in order: what the check writes and the models read. */
  readonly staged: Readonly<Record<string, ColumnType>>;
  /** SELECT over `received` (the header's columns as text, and `submission`) giving the staged columns in order. */
  readonly staging: string;
  /** SELECT over `staged` of how many rows of the file it holds, where one staged row is several; its rows where left out. */
  readonly counted?: string;
  /** SELECT over `staged` or `received` of the date the rows speak of; `{received}` stands for the day the file came. */
  readonly date: string;
  /** SELECT over `staged` or `received` of one boolean: the file says that its figures are invented. */
  readonly synthetic: string;
  readonly editions: EditionRule;
  /** A staged table that says more: its edition counts, unless one of this table is nearer to the month. */
  readonly yieldsTo?: string;
  /** Several files may hold the same figure, of which the later submission counts. */
  readonly laterSubmissionWins?: true;
}

/** A publication that is sent in place of one of ours, recognised by columns that only it has. */
interface Relative {
  readonly has: readonly string[];
  /** What it is, as the start of a sentence. */
  readonly what: string;
}

/** One input dataset: what it is, who publishes it, and the tables it may come as. */
export interface Dataset {
  readonly name: DatasetName;
  /** Who publishes it and what we use it for, for the guide: what a header cannot say. */
  readonly about: string;
  /** The file to send, as its publisher names it. */
  readonly send: string;
  /** What a file of it is usually called: one of such a name was meant, whatever it holds. */
  readonly named: RegExp;
  readonly relatives?: readonly Relative[];
  /** A workbook of it holds every table: half of one would look whole. */
  readonly together?: true;
  readonly layouts: readonly DatasetLayout[];
}
