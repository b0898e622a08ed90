import type { RealityPoint } from '../contracts/views/reality-view.ts';

/** A difference is claimed only where chance alone would reach it less often than this. */
const SIGNIFICANT = 0.05;

/** Whether networks could all be alike, each differing by chance only; false where that was not tested. */
export function couldBeAlike({ alike }: Pick<RealityPoint, 'alike'>): boolean {
  return alike !== null && alike.pValue > SIGNIFICANT;
}
