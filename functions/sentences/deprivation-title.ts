import type { DeprivationGap } from '../questions/deprivation/question.ts';
import { excludesZero } from './excludes-zero.ts';

/** Which end of deprivation is higher on a measure, in ten words or fewer; only where the difference is clear. */
export function deprivationTitle({
  unit,
  sii,
  siiInterval,
}: Pick<DeprivationGap, 'unit' | 'sii' | 'siiInterval'>): string {
  if (sii === null) return 'Not enough data on deprivation';
  if (!excludesZero(siiInterval, unit)) return 'No clear link with deprivation';
  return sii > 0
    ? 'Networks in less deprived areas are higher'
    : 'Networks in more deprived areas are higher';
}
