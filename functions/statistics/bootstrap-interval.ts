import { tailBeyond } from './confidence.ts';
import type { Interval } from './interval.ts';
import { percentileOfSorted } from './percentile.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/**
 * A statistic of one resample. It is handed the positions of the items drawn, in ascending order, an item drawn
 * twice standing twice: items sorted once by the caller arrive sorted in every resample.
 * The array is used again for the next resample; `null` where the statistic is undefined.
 */
export type ResampleStatistic = (drawn: Int32Array) => number | null;

export interface BootstrapOptions {
  /** How many resamples to draw: 2,000 unless said otherwise. */
  readonly resamples?: number;
  /** Seed of the draws, kept beside the result so that anyone can repeat it. */
  readonly seed?: number;
  /** A fraction from 0.9 up to but not 1; 0.95 unless said otherwise. */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap intervals of several statistics from the same resamples of items.
 *
 * @param size how many items there are; a whole number
 * @returns one interval a statistic, in its unit and order; `null` for fewer than 2 items or where the statistic
 *   was undefined in every resample
 * @throws RangeError when an option is out of range or a statistic gives a number that is not finite
 * @see Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13
 */
export function bootstrapIntervals(
  size: number,
  statistics: readonly ResampleStatistic[],
  options: BootstrapOptions = {},
): (Interval | null)[] {
  const { resamples = 2000, seed = 1, confidence = 0.95 } = options;
  if (!(Number.isInteger(size) && size >= 0))
    throw new RangeError(`size must be a whole number, got ${size}`);
  if (!(Number.isInteger(resamples) && resamples >= 100)) {
    throw new RangeError(`resamples must be a whole number, 100 or more, got ${resamples}`);
  }
  const tail = tailBeyond(confidence);
  if (size < 2) return statistics.map(() => null);

  const random = seededRandom(seed);
  const times = new Int32Array(size);
  const drawn = new Int32Array(size);
  const outcomes = statistics.map((): number[] => []);
  for (let resample = 0; resample < resamples; resample += 1) {
    draw(times, drawn, random);
    statistics.forEach((statistic, i) => {
      const outcome = statistic(drawn);
      if (outcome !== null) outcomes[i]?.push(outcome);
    });
  }
  return outcomes.map((values) => intervalOf(values, tail));
}

/** Draws as many items as there are, with replacement, and lists them in ascending order. */
function draw(times: Int32Array, drawn: Int32Array, random: SeededRandom): void {
  times.fill(0);
  for (let i = 0; i < drawn.length; i += 1) {
    const item = random.below(times.length);
    times[item] = (times[item] ?? 0) + 1;
  }
  let place = 0;
  for (let item = 0; item < times.length; item += 1) {
    for (let left = times[item] ?? 0; left > 0; left -= 1) {
      drawn[place] = item;
      place += 1;
    }
  }
}

function intervalOf(values: readonly number[], tail: number): Interval | null {
  if (!values.every(Number.isFinite)) {
    throw new RangeError('a statistic of a resample must be a finite number, or null where it is undefined');
  }
  const sorted = Float64Array.from(values).sort();
  const lower = percentileOfSorted(sorted, tail);
  const upper = percentileOfSorted(sorted, 1 - tail);
  return lower === null || upper === null ? null : { lower, upper };
}
