import { normalProbability, normalQuantile } from './distributions/normal.ts';
import { requireMeasurements } from './require-measurements.ts';
import { seededRandom } from './seeded-random.ts';

/** One simulated standard normal error a unit, those near 0 left out; the largest first, whichever its sign. */
export interface LargestErrors {
  readonly units: Int32Array;
  readonly errors: Float64Array;
}

const TWO_32 = 2 ** 32;

/**
 * Draws an error for each unit and keeps the large ones, among which the largest difference is nearly always found.
 *
 * Uniform numbers are drawn for all and turned into normal ones only beyond the cutoff: most of the work is saved.
 *
 * @param cutoff 0 or more, 0 to keep all; the errors kept are the same whatever the cutoff
 */
export function drawLargestErrors(count: number, seed: number, cutoff: number): LargestErrors {
  requireMeasurements('a number of units and a cutoff', [count, cutoff]);
  const random = seededRandom(seed);
  const low = normalProbability(cutoff, 'upper') * TWO_32;
  const high = TWO_32 - low;
  const words = new Float64Array(count);
  const kept: number[] = [];
  for (let unit = 0; unit < count; unit += 1) {
    const word = random.uint32();
    words[unit] = word;
    if (word < low || word >= high) kept.push(unit);
  }
  // The farther a word from the middle, the larger its error: no need of the errors to put them in order.
  const size = (unit: number) => Math.abs((words[unit] ?? Number.NaN) + 0.5 - TWO_32 / 2);
  const units = Int32Array.from(kept.sort((a, b) => size(b) - size(a)));
  const errors = Float64Array.from(units, (unit) =>
    normalQuantile(((words[unit] ?? Number.NaN) + 0.5) / TWO_32),
  );
  return { units, errors };
}
