import { compareExact, type ExactFraction, exactFraction, exactShare } from './exact-fraction.ts';

const NOTHING = { numerator: 0n, denominator: 1n };
const ALL = { numerator: 1n, denominator: 1n };

/** Which way a measure improves: more patients counted, or fewer. */
export type MeasureDirection = 'upward' | 'downward';

/**
 * Counts the patients by whom an area falls short of a target, in exact arithmetic.
 *
 * Upward: how many more must be counted, max(0, ⌈t·d − n⌉). Downward: how many fewer, max(0, ⌈n − t·d⌉).
 *
 * @param numerator patients who met the measure, a whole number, 0 to `denominator`
 * @param denominator patients eligible, a whole number
 * @param target share to reach, as written, `0.65` or `65%`, or exact; never a float, which makes 28 % of 100 be 29
 * @returns a whole number of patients, 0 where the target is met, or `null` when nobody is eligible
 * @throws RangeError when the counts or the target are out of range
 */
export function patientsNeeded(
  numerator: number,
  denominator: number,
  target: string | ExactFraction,
  direction: MeasureDirection = 'upward',
): number | null {
  const goal = typeof target === 'string' ? exactFraction(target) : target;
  if (compareExact(goal, NOTHING) < 0 || compareExact(goal, ALL) > 0) {
    throw new RangeError('a target must be from 0 to 100 %');
  }
  const share = exactShare(numerator, denominator);
  if (share === null) return null;
  const met = share.numerator * goal.denominator;
  const wanted = goal.numerator * share.denominator;
  const shortfall = direction === 'upward' ? wanted - met : met - wanted;
  if (shortfall <= 0n) return 0;
  return Number((shortfall + goal.denominator - 1n) / goal.denominator);
}
