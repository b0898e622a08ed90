import { percentileOfSorted } from '../statistics/percentile.ts';
import { seededRandom } from '../statistics/seeded-random.ts';

const RESAMPLES = 2_000;

/** The same networks always give the same interval; the number itself means nothing. */
const SEED = 20_190_701;

export interface ResampledInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * A 95 % interval for the gap: networks are drawn again with replacement 2,000 times, and the middle 95 % of the gaps
 * between the mean of the greatest and of the least `groupSize` draws is kept.
 *
 * @param values one a network, any order
 * @param groupSize networks in each extreme group, at least 1
 * @returns `null` when the groups would overlap
 * @see Efron & Tibshirani 1993, percentile bootstrap
 */
export function gapInterval(values: readonly number[], groupSize: number): ResampledInterval | null {
  if (groupSize < 1 || 2 * groupSize > values.length) return null;
  const sorted = Float64Array.from(values).sort();
  const gaps = drawsOf(sorted.length).map((drawn) => {
    const most = sumFrom(sorted, drawn, groupSize, -1);
    return (most - sumFrom(sorted, drawn, groupSize, 1)) / groupSize;
  });
  const ordered = Float64Array.from(gaps).sort();
  const lower = percentileOfSorted(ordered, 0.025);
  const upper = percentileOfSorted(ordered, 0.975);
  return lower === null || upper === null ? null : { lower, upper };
}

/** A resample is only how often each rank was drawn, so one set of draws serves every measure of as many networks. */
const drawsBySize = new Map<number, readonly Uint8Array[]>();

/** Sizes to remember: a month's measures rest on a few different numbers of networks. */
const REMEMBERED = 16;

function drawsOf(size: number): readonly Uint8Array[] {
  const known = drawsBySize.get(size);
  if (known !== undefined) return known;
  const random = seededRandom(SEED);
  const draws = Array.from({ length: RESAMPLES }, () => {
    const drawn = new Uint8Array(size);
    for (let draw = 0; draw < size; draw++) {
      const rank = random.below(size);
      drawn[rank] = (drawn[rank] ?? 0) + 1;
    }
    return drawn;
  });
  if (drawsBySize.size >= REMEMBERED) drawsBySize.clear();
  drawsBySize.set(size, draws);
  return draws;
}

/** Sum of the first `size` draws, walking up from the least (`step` 1) or down from the greatest (`step` -1). */
function sumFrom(sorted: Float64Array, drawn: Uint8Array, size: number, step: 1 | -1): number {
  let left = size;
  let sum = 0;
  for (let i = step === 1 ? 0 : sorted.length - 1; left > 0; i += step) {
    const taken = Math.min(left, drawn[i] ?? 0);
    sum += taken * (sorted[i] ?? 0);
    left -= taken;
  }
  return sum;
}
