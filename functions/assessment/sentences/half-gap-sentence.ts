import type { HalfGap } from '../../contracts/views/fewest-patients-view.ts';
import { countWords, differenceWords } from './figure-words.ts';

/** How few would close half of the gap of one indicator, in one sentence; some indicators count appointments. */
export function halfGapSentence(found: Omit<HalfGap, 'sentence'>): string {
  const { label, polarity, gap, patients, eligible, where, reason } = found;
  if (gap === null || patients === null) return `${label}: not told. ${reason ?? ''}`.trim();
  if (patients === 0) return `${label}: there is no gap to close.`;
  const reach = polarity === 'up' ? 'more counted' : 'fewer counted';
  return `${label}: ${countWords(patients)} ${reach}, of ${countWords(eligible)} eligible, in ${countWords(where.length)} networks would halve the gap of ${differenceWords('share', gap)}.`;
}
