import { bootstrapIntervals } from '../../statistics/bootstrap-interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { floatAt, positionAt } from '../../statistics/typed-array-access.ts';
import type { PanelMember } from './panel.ts';

const SEED = 20_190_701;

/** 95 % intervals of what changed between two months. */
export interface PanelIntervals {
  /** Change of the gap between fifths, in the unit of the values. */
  readonly change: Interval | null;
  /** ln of the later standard deviation over the earlier. */
  readonly spread: Interval | null;
}

/**
 * Draws the networks of a panel again, 2,000 times, each with both its months: what a network keeps from year to year
 * then cancels, as it should when a change is asked about.
 *
 * @returns intervals null for fewer than five networks, and of the spread where it is 0 in every resample
 * @see Efron & Tibshirani 1993, ch. 8 (paired data) and 13
 */
export function panelIntervals(members: readonly PanelMember[]): PanelIntervals {
  const size = Math.floor(members.length / 5);
  if (size < 1) return { change: null, spread: null };
  const sorted = members.toSorted((a, b) => a.from.value - b.from.value);
  const from = Float64Array.from(sorted, (member) => member.from.value);
  const to = Float64Array.from(sorted, (member) => member.to.value);
  const orderNow = Int32Array.from(sorted.keys()).sort((a, b) => floatAt(to, a) - floatAt(to, b));
  const times = new Int32Array(members.length);

  const [change = null, spread = null] = bootstrapIntervals(
    members.length,
    [
      (drawn) => {
        times.fill(0);
        for (const item of drawn) times[item] = positionAt(times, item) + 1;
        return gapNow() - gapThen(drawn);
      },
      (drawn) => {
        const then = deviation(from, drawn);
        const now = deviation(to, drawn);
        return then > 0 && now > 0 ? Math.log(now / then) : null;
      },
    ],
    { seed: SEED },
  );
  return { change, spread };

  function gapThen(drawn: Int32Array): number {
    let sum = 0;
    for (let i = 0; i < size; i += 1) {
      sum += floatAt(from, positionAt(drawn, drawn.length - 1 - i)) - floatAt(from, positionAt(drawn, i));
    }
    return sum / size;
  }

  function gapNow(): number {
    return (sumFrom(orderNow.length - 1, -1) - sumFrom(0, 1)) / size;
  }

  /** Sum of the first draws met from one end of today's order. */
  function sumFrom(start: number, step: 1 | -1): number {
    let left = size;
    let sum = 0;
    for (let i = start; left > 0; i += step) {
      const item = positionAt(orderNow, i);
      const taken = Math.min(left, positionAt(times, item));
      sum += taken * floatAt(to, item);
      left -= taken;
    }
    return sum;
  }
}

function deviation(values: Float64Array, drawn: Int32Array): number {
  let sum = 0;
  for (const item of drawn) sum += floatAt(values, item);
  const centre = sum / drawn.length;
  let squares = 0;
  for (const item of drawn) squares += (floatAt(values, item) - centre) ** 2;
  return Math.sqrt(squares / (drawn.length - 1));
}
