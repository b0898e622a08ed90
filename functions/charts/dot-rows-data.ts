import type { AxisUnit } from './axis-words.ts';

/** One mark in a row. Marks of one series have one shape and colour through the whole chart. */
export interface RowMark {
  /** Index into `series`. */
  readonly series: number;
  readonly value: number;
  readonly interval?: { readonly lower: number; readonly upper: number } | null;
  /** Written beside the mark. */
  readonly words?: string;
}

export interface DotRow {
  readonly label: string;
  /** In place of `label` where the chart is narrow. */
  readonly short?: string;
  readonly marks: readonly RowMark[];
  /** Rates that are aimed at: lines across the row, each with its name below. */
  readonly targets?: readonly { readonly value: number; readonly name: string }[];
  /** Why the row has no mark, written in its place. */
  readonly absent?: string;
}

export interface DotRowsData {
  readonly unit: AxisUnit;
  /** What the horizontal scale measures. */
  readonly label: string;
  /** Names of the marks, at most four; a key where there is more than one. */
  readonly series: readonly { readonly name: string; readonly hollow?: boolean }[];
  readonly rows: readonly DotRow[];
  readonly domain: readonly [number, number];
  /** A value that every row is held against. */
  readonly rule?: { readonly value: number; readonly name: string };
  /** Joins the marks of a row, so that their distance is read. */
  readonly joined?: boolean;
  readonly description: string;
}
