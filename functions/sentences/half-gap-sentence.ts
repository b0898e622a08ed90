import type { HalfGap } from '../questions/fewest-patients/question.ts';
import { countedWords } from './counted-words.ts';
import { countWords, differenceWords } from './figure-words.ts';

/** How few would close half of the gap of one indicator, in one sentence that speaks of what the indicator counts. */
export function halfGapSentence(found: Omit<HalfGap, 'sentence'>): string {
  const { label, polarity, counts, gap, patients, eligible, where, reason } = found;
  if (gap === null || patients === null) return `${label}: we cannot say. ${reason ?? ''}`.trim();
  if (patients === 0) return `${label}: there is no gap to close.`;
  const reached = countedWords(patients, counts, polarity === 'up' ? 'more' : 'fewer');
  return `${label}: ${reached}, of ${countWords(eligible)} eligible, in ${where.length === 1 ? '1 network' : `${countWords(where.length)} networks`} would halve the gap of ${differenceWords('share', gap)}, if the most progressed fifth stayed the same.`;
}
