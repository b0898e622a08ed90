import type { ImprovementDirection } from './special-cause.ts';

/** Whether a process that goes on as it is can be expected to meet its target. */
export type AssuranceType = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/**
 * Compares a target with the process limits of the last stretch of a chart.
 *
 * @returns `null` where there is no target, no direction or no limits to compare
 * @see NHS England, Making Data Count; `NHSRplotthedots`
 */
export function assuranceType(
  direction: ImprovementDirection,
  limits: { readonly lpl: number | null; readonly upl: number | null },
  target: number | null,
): AssuranceType | null {
  const { lpl, upl } = limits;
  if (target === null || direction === 'neutral' || lpl === null || upl === null) return null;
  if (!Number.isFinite(target)) throw new RangeError('a target must be a finite number, or null for none');
  const rising = direction === 'increase';
  if (target > upl) return rising ? 'consistent_fail' : 'consistent_pass';
  if (target < lpl) return rising ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
