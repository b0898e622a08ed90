import type { ReportAnswer } from '../../../functions/contracts/api/report-answer.ts';
import { sentenceCase } from '../../../functions/sentences/figure-words.ts';

type ReportFile = ReportAnswer['data']['files'][number];

/** The files of a report as a reader looks for them. */
export interface ReportParts {
  /** The whole report: to read, to print, as a workbook. */
  readonly whole: readonly NamedFile[];
  /** The figures behind it, as tables for a machine. */
  readonly data: readonly NamedFile[];
  /** Each chart and its figures. */
  readonly charts: readonly NamedFile[];
}

export interface NamedFile extends ReportFile {
  readonly name: string;
  /** Such as `PDF`. */
  readonly form: string;
}

const FORMS: Readonly<Record<string, string>> = {
  html: 'web page',
  pdf: 'PDF',
  xlsx: 'Excel workbook',
  ods: 'OpenDocument workbook',
  csv: 'CSV',
  parquet: 'Parquet',
  svg: 'SVG picture',
  png: 'PNG picture',
  json: 'JSON',
};

const NAMES: Readonly<Record<string, string>> = {
  'report.html': 'The report, to read on a screen',
  'report.pdf': 'The report, to print or send',
  'report.xlsx': 'The figures, to open in a spreadsheet',
  'datapackage.json': 'What each data file holds',
};

/** Sorts a report's files by what they are for; a file of no known kind is data. */
export function reportParts(files: readonly ReportFile[]): ReportParts {
  const named = files.map(
    (file): NamedFile => ({ ...file, name: nameOf(file.path), form: formOf(file.path) }),
  );
  const isChart = ({ path }: NamedFile) => path.startsWith('charts/');
  const isWhole = ({ path }: NamedFile) => /^[a-z-]+\.(html|pdf|xlsx|ods)$/.test(path);
  return {
    whole: named.filter(isWhole),
    charts: named.filter(isChart),
    data: named.filter((file) => !isChart(file) && !isWhole(file)),
  };
}

/** A size in words, such as `84 kB` or `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function nameOf(path: string): string {
  const known = NAMES[path];
  if (known !== undefined) return known;
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+$/, '');
  return sentenceCase(base.replaceAll(/[-_]/g, ' '));
}

function formOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return FORMS[ending] ?? ending.toUpperCase();
}
