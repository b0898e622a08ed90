import { gapChangeInterval } from '../../assessment/gap.ts';
import { resampledInterval } from '../../assessment/resampled-networks.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { PanelMember } from './panel.ts';

/** Intervals of what changed between two months. */
export interface PanelIntervals {
  /** Change of the gap between fifths, in the unit of the values. */
  readonly change: Interval | null;
  /** ln of the later standard deviation over the earlier. */
  readonly spread: Interval | null;
}

/**
 * Draws the networks of a panel again, each with both its months: what a network keeps from year to year
 * then cancels, as it should when a change is asked about.
 *
 * @param polarity which end of the values is the most progressed
 * @returns intervals null for fewer than five networks, and of the spread where it is 0 in every resample
 * @see Efron & Tibshirani 1993, ch. 8 (paired data) and 13
 */
export function panelIntervals(members: readonly PanelMember[], polarity: 'up' | 'down'): PanelIntervals {
  if (members.length < 5) return { change: null, spread: null };
  const sorted = members.toSorted((a, b) => a.from.value - b.from.value);
  const from = Float64Array.from(sorted, (member) => member.from.value);
  const to = Float64Array.from(sorted, (member) => member.to.value);
  return {
    change: gapChangeInterval(from, to, polarity),
    spread: resampledInterval(members.length, (times) => {
      const before = deviation(from, times);
      const after = deviation(to, times);
      return before > 0 && after > 0 ? Math.log(after / before) : null;
    }),
  };
}

/** Standard deviation of a resample. */
function deviation(values: Float64Array, times: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (times[i] ?? 0) * (values[i] ?? Number.NaN);
  const centre = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1)
    squares += (times[i] ?? 0) * ((values[i] ?? Number.NaN) - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
