import type { DotRowsData } from './dot-rows-data.ts';

const ROW = 44;
const TALL_ROW = 62;
const TOP = 12;
/** Letters of a name that a telephone has one line for. */
const LONG_LABEL = 34;

/** Height of a line of the key. */
export const KEY_LINE = 22;

/** Room between the key and the first row. */
export const KEY_FOOT = 8;

/** Room below the rows for the scale, whose name may take two lines on a telephone. */
export function dotRowsFoot({ label }: Pick<DotRowsData, 'label'>): number {
  return label.length > LONG_LABEL ? 62 : 46;
}

/** Height of the drawn chart in CSS pixels, known before the chart's own code is there, so that its place is kept. */
export function dotRowsHeight(data: Pick<DotRowsData, 'rows' | 'series' | 'rule' | 'label'>): number {
  return dotRowsHead(data) + data.rows.length * dotRowHeight(data) + dotRowsFoot(data);
}

/** Height of a row; a row with named targets is taller. */
export function dotRowHeight({ rows }: Pick<DotRowsData, 'rows'>): number {
  return rows.some(({ targets }) => targets !== undefined && targets.length > 0) ? TALL_ROW : ROW;
}

/** Room above the rows for the key. */
export function dotRowsHead({ series, rule }: Pick<DotRowsData, 'series' | 'rule'>): number {
  const lines = (series.length > 1 ? series.length : 0) + (rule === undefined ? 0 : 1);
  return TOP + lines * KEY_LINE + (series.length > 1 ? KEY_FOOT : 0);
}
