import { incompleteBeta } from './incomplete-beta.ts';
import type { Tail } from './probability.ts';

/**
 * Probability of `events` or fewer (or, for the upper tail, of more than `events`) in `trials` alike and
 * independent trials.
 *
 * @param events a whole number, 0 to `trials`
 * @param trials a whole number, 0 or more
 * @param chance a fraction, 0 to 1
 * @returns a fraction, 0 to 1
 * @throws RangeError when the counts or the chance are out of range
 */
export function binomialProbability(
  events: number,
  trials: number,
  chance: number,
  tail: Tail = 'lower',
): number {
  if (!Number.isInteger(events) || !Number.isInteger(trials) || events < 0 || events > trials) {
    throw new RangeError(`events must be a whole number from 0 to trials, got ${events} of ${trials}`);
  }
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`chance must be from 0 to 1, got ${chance}`);
  if (events === trials) return tail === 'lower' ? 1 : 0;
  return incompleteBeta(trials - events, events + 1, 1 - chance, chance)[tail];
}
