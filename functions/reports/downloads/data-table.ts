import type { Cell } from '../../tables/table.ts';

/** A column of a file of data: its name in files, and what a reader must know of it. */
export interface DataField {
  /** In snake_case, unique in its table. */
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  /** With unit and the meaning of an empty cell. */
  readonly description: string;
}

/** One view, or a part of one, as a table: numbers unrounded, `null` an empty cell. */
export interface DataTable {
  /** In kebab-case; files and sheets are named by it. */
  readonly name: string;
  readonly title: string;
  /** View of the release that the rows come from. */
  readonly source: string;
  readonly fields: readonly DataField[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Fields from lines of name, type and description. */
export function fields(
  lines: readonly (readonly [string, DataField['type'], string])[],
): readonly DataField[] {
  return lines.map(([name, type, description]) => ({ name, type, description }));
}
