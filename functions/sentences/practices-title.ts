import type { ExplainedPractice } from '../contracts/api/explanation.ts';
import { countWords, valueWords } from './figure-words.ts';

/** How far the practices behind a figure reach, in ten words or fewer. */
export function practicesTitle(practices: readonly ExplainedPractice[]): string {
  const rates = practices.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const all = countWords(practices.length);
  const [only] = rates;
  if (practices.length === 1 && only !== undefined) return `1 practice, at ${valueWords('share', only)}`;
  if (rates.length === 0) return `None of ${all} practices has data`;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length === 1) return `1 of ${all} practices has data: ${valueWords('share', low)}`;
  return `${countWords(rates.length)} of ${all} practices, from ${valueWords('share', low)} to ${valueWords('share', high)}`;
}
