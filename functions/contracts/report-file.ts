/** A file of a report; `path` is relative, with slashes, such as `report.pdf` or `data/gap.csv`. */
export interface ReportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
