import type { DistributionData } from '../../charts/distribution-chart.ts';
import type { DotRowsData } from '../../charts/dot-rows-data.ts';
import type { MonthLineData } from '../../charts/month-line-chart.ts';
import type { Month } from '../../contracts/codes.ts';
import type { Citation, Sentence, WrittenAs } from './sentence.ts';

/** Shorthand of the Government Statistical Service: confidential, not available, low coverage, provisional. */
export type Mark = 'c' | 'x' | 'low' | 'p';

/** A cell: text, or a number with the manner it is written in. `null` is never a zero: it has a mark. */
export interface Cell {
  readonly value: string | number | null;
  readonly as: WrittenAs | 'text';
  readonly mark?: Mark;
}

interface Column {
  /** With its unit, such as `Gap (percentage points)`. */
  readonly heading: string;
  readonly numeric: boolean;
}

/** A table whose first column names its rows. */
export interface ReportTable {
  /** Unique in the report, in kebab-case; files and sheets are named by it. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The views the rows are taken from. */
  readonly source: string;
  readonly note?: string;
}

/** The data of one of the charts that the pages draw too. */
export type ChartSpec =
  | { readonly kind: 'month-line'; readonly data: MonthLineData }
  | { readonly kind: 'distribution'; readonly data: DistributionData }
  | { readonly kind: 'dot-rows'; readonly data: DotRowsData };

export interface Figure {
  /** The finding, in ten words or fewer. */
  readonly title: string;
  /** Measure, area and month. */
  readonly subtitle: string;
  readonly chart: ChartSpec;
  /** How to read it: what is left out, what a mark means. */
  readonly notes: string;
  /** Sources of the numbers that the title and the notes say. */
  readonly citations: readonly Citation[];
  /** The same figures; printed in the annex. */
  readonly table: ReportTable;
}

/** A piece of the foreword, whose only marks are these. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'prose'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'prose-list'; readonly items: readonly (readonly Inline[])[] };

export interface Chapter {
  /** Unique in the report, in kebab-case; also its anchor. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Whether it may be passed on, what it is made of, and of which month: said on the first page and on every page. */
export interface ReportStatus {
  readonly draft: boolean;
  /** Such as `OFFICIAL-SENSITIVE: embargoed until 9:30am on 28 August 2026`. */
  readonly line: string;
  /** Short, for the head of every page. */
  readonly running: string;
}

/** A whole report, before it is given a form. The same release, month, foreword and embargo give the same value. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly month: Month;
  /** ISO time of the release: the only time that a report carries. */
  readonly publishedAt: string;
  /** Whose publications the results of the month are: what every picture gives as its source. */
  readonly source: string;
  readonly status: ReportStatus;
  readonly chapters: readonly Chapter[];
}
