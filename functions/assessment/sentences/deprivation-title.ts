import type { DeprivationGap } from '../../contracts/views/deprivation-view.ts';

/** Which end of deprivation stands higher on a measure, in six words or fewer; said only beyond chance. */
export function deprivationTitle({ sii, siiInterval }: Pick<DeprivationGap, 'sii' | 'siiInterval'>): string {
  if (sii === null) return 'Not told by deprivation';
  if (siiInterval === null || (siiInterval.lower <= 0 && siiInterval.upper >= 0))
    return 'No difference by deprivation beyond chance';
  return sii > 0 ? 'Less deprived networks stand higher' : 'More deprived networks stand higher';
}
