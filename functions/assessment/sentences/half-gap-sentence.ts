import type { HalfGap } from '../../contracts/views/fewest-patients-view.ts';
import { countWords, differenceWords } from './figure-words.ts';

/** How few patients would close half of the gap of one indicator, in one sentence. */
export function halfGapSentence(found: Omit<HalfGap, 'sentence'>): string {
  const { label, polarity, gap, patients, eligible, where, reason } = found;
  if (gap === null || patients === null) return `${label}: not told. ${reason ?? ''}`.trim();
  if (patients === 0) return `${label}: there is no gap to close.`;
  const whom = polarity === 'up' ? 'more patients' : 'fewer patients';
  return `${label}: ${countWords(patients)} ${whom}, of ${countWords(eligible)} eligible, in ${countWords(where.length)} networks would halve the gap of ${differenceWords('share', gap)}.`;
}
