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
  const { length } = sorted;
  const capacity = capacityFor(length);
  const words = wordsFor(capacity);
  const drawn = new Uint16Array(length);
  const gaps = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    drawn.fill(0);
    for (let draw = resample * capacity; draw < resample * capacity + length; draw++) {
      const rank = Math.floor(((words[draw] ?? 0) / TWO_32) * length);
      drawn[rank] = (drawn[rank] ?? 0) + 1;
    }
    const most = sumFrom(sorted, drawn, groupSize, -1);
    gaps[resample] = (most - sumFrom(sorted, drawn, groupSize, 1)) / groupSize;
  }
  gaps.sort();
  const lower = percentileOfSorted(gaps, 0.025);
  const upper = percentileOfSorted(gaps, 0.975);
  return lower === null || upper === null ? null : { lower, upper };
}

const TWO_32 = 2 ** 32;

/** Room for every network of England; a power of 2, so that the same number of networks always has the same draws. */
function capacityFor(networks: number): number {
  return Math.max(2_048, 2 ** Math.ceil(Math.log2(networks)));
}

const wordsByCapacity = new Map<number, Uint32Array>();

/** Drawn once: a word says which network is drawn however many there are, so every gap of a release shares them. */
function wordsFor(capacity: number): Uint32Array {
  const known = wordsByCapacity.get(capacity);
  if (known !== undefined) return known;
  const random = seededRandom(SEED);
  const words = new Uint32Array(RESAMPLES * capacity).map(() => random.uint32());
  wordsByCapacity.set(capacity, words);
  return words;
}

/** Sum of the first `size` draws, walking up from the least (`step` 1) or down from the greatest (`step` -1). */
function sumFrom(sorted: Float64Array, drawn: Uint16Array, size: number, step: 1 | -1): number {
  let left = size;
  let sum = 0;
  for (let i = step === 1 ? 0 : sorted.length - 1; left > 0; i += step) {
    const taken = Math.min(left, drawn[i] ?? 0);
    sum += taken * (sorted[i] ?? 0);
    left -= taken;
  }
  return sum;
}
