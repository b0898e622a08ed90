import { normalProbability } from './distributions/normal.ts';

/**
 * Two-sided probability of a standard normal result at least this far from 0.
 *
 * @param z any finite number
 * @returns a fraction, 0 to 1; it keeps its digits far out, to about z = 38, and is 0 beyond
 */
export function pValueFromZ(z: number): number {
  return 2 * normalProbability(Math.abs(z), 'upper');
}
