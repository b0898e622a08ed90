import type { DeprivationGap } from '../questions/deprivation/question.ts';
import { excludesZero } from './excludes-zero.ts';

/** Which end of deprivation stands higher on a measure, in six words or fewer; said only beyond chance. */
export function deprivationTitle({
  unit,
  sii,
  siiInterval,
}: Pick<DeprivationGap, 'unit' | 'sii' | 'siiInterval'>): string {
  if (sii === null) return 'Not told by deprivation';
  if (!excludesZero(siiInterval, unit)) return 'No difference by deprivation beyond chance';
  return sii > 0 ? 'Less deprived networks stand higher' : 'More deprived networks stand higher';
}
