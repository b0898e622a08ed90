import { normalProbability } from './distributions/normal.ts';

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Beyond this many standard deviations a normal distribution holds nothing that a double could show. */
const FARTHEST = 38;

/**
 * Mean and variance of a normal value cut to 0 to 1: what lies below counts as 0, what lies above as 1.
 *
 * @param mean of the value before it is cut
 * @param deviation its standard deviation, 0 or more
 * @returns mean 0 to 1, variance 0 to 1/4
 * @see Tobin J, Econometrica 1958;26:24-36 (the censored normal); Greene, Econometric Analysis, 2012, theorem 19.3
 */
export function clampedNormal(mean: number, deviation: number): Moments {
  if (!(Number.isFinite(mean) && deviation >= 0 && Number.isFinite(deviation)))
    throw new RangeError('a clamped normal needs a finite mean and a deviation of 0 or more');
  if (deviation === 0) return { mean: Math.min(1, Math.max(0, mean)), variance: 0 };
  const low = withinReach(-mean / deviation);
  const high = withinReach((1 - mean) / deviation);
  const above = normalProbability(high, 'upper');
  const inside = Math.max(0, 1 - above - normalProbability(low));
  const [densityLow, densityHigh] = [density(low), density(high)];
  const first = mean * inside + deviation * (densityLow - densityHigh) + above;
  const second =
    (mean * mean + deviation * deviation) * inside +
    deviation * (mean * densityLow - (1 + mean) * densityHigh) +
    above;
  const centre = Math.min(1, Math.max(0, first));
  return { mean: centre, variance: Math.min(0.25, Math.max(0, second - centre * centre)) };
}

function withinReach(z: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, z));
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}
