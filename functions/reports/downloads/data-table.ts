import type { Rows, TableForm } from '../../tables/table.ts';

/** A table of a report, and the view that its rows come from. */
export interface DataTable extends TableForm {
  /** Name of the view in the release. */
  readonly source: string;
  readonly rows: Rows;
}
