import type { RandomStream } from './random-stream.ts';

/** Below this mean a count is drawn exactly, by inversion; above it by the normal approximation. */
const INVERSION_BELOW = 12;

/**
 * How many of `trials` succeed, each with probability `share`; a whole number from 0 to `trials`.
 *
 * @param trials whole number, 0 or more
 * @param share fraction; below 0 counts as 0, above 1 as 1
 */
export function drawBinomial(stream: RandomStream, trials: number, share: number): number {
  if (trials <= 0 || share <= 0) return 0;
  if (share >= 1) return trials;
  if (share > 0.5) return trials - drawBinomial(stream, trials, 1 - share);
  const mean = trials * share;
  if (mean >= INVERSION_BELOW) {
    const draw = Math.round(mean + Math.sqrt(mean * (1 - share)) * stream.normal());
    return Math.min(trials, Math.max(0, draw));
  }
  const odds = share / (1 - share);
  let left = stream.fraction();
  let chance = (1 - share) ** trials;
  let successes = 0;
  while (left > chance && successes < trials) {
    left -= chance;
    successes += 1;
    chance *= (odds * (trials - successes + 1)) / successes;
  }
  return successes;
}

/** A Poisson count with the given mean; a mean of 0 or less gives 0. */
export function drawPoisson(stream: RandomStream, mean: number): number {
  if (mean <= 0) return 0;
  if (mean >= INVERSION_BELOW) return Math.max(0, Math.round(mean + Math.sqrt(mean) * stream.normal()));
  let left = stream.fraction();
  let chance = Math.exp(-mean);
  let count = 0;
  while (left > chance && count < 200) {
    left -= chance;
    count += 1;
    chance *= mean / count;
  }
  return count;
}

/** One of the items; throws a RangeError when there is none to pick. */
export function pickOne<T>(stream: RandomStream, items: readonly T[]): T {
  const item = items[stream.below(Math.max(1, items.length))];
  if (item === undefined) throw new RangeError('Nothing to pick from: give at least one item');
  return item;
}

/** The items in an order drawn from the stream (Fisher and Yates); the list given is left alone. */
export function shuffled<T>(stream: RandomStream, items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = stream.below(last + 1);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) {
      order[last] = b;
      order[other] = a;
    }
  }
  return order;
}
