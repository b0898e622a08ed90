/** Which part of the ranked networks one belongs to. */
export type SpreadGroup = 'least' | 'middle' | 'most';

/** Networks whose value is from `from` up to, not including, `to` (the last bin includes it), by group. */
export interface SpreadBin {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly middle: number;
  readonly most: number;
}

/** Widths that read well as a scale, in the unit of the value. */
const WIDTHS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];
const MOST_BINS = 50;

/**
 * Counts networks in bins of one round width, narrow enough to show the shape and never more than 50.
 *
 * @param networks values from 0 to 1
 * @returns bins in order from that of the lowest value to that of the highest, empty ones too
 */
export function spreadBins(
  networks: readonly { readonly value: number; readonly group: SpreadGroup }[],
): readonly SpreadBin[] {
  const values = networks.map(({ value }) => value);
  if (values.length === 0) return [];
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const width = WIDTHS.find((candidate) => (highest - lowest) / candidate <= MOST_BINS - 2) ?? 0.1;
  // Whole numbers of bins keep 0.3 / 0.1 from falling into the bin below by rounding.
  const indexOf = (value: number) => Math.floor(Number((value / width).toFixed(9)));
  const last = highest >= 1 ? Math.max(indexOf(1) - 1, indexOf(lowest)) : indexOf(highest);
  const first = Math.min(indexOf(lowest), last);
  const bins = Array.from({ length: last - first + 1 }, (_, i) => ({
    from: Number(((first + i) * width).toFixed(9)),
    to: Number(((first + i + 1) * width).toFixed(9)),
    least: 0,
    middle: 0,
    most: 0,
  }));
  for (const { value, group } of networks) {
    const bin = bins[Math.min(indexOf(value), last) - first];
    if (bin !== undefined) bin[group] += 1;
  }
  return bins;
}
