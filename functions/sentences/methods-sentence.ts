import type { MethodsAnswer } from '../contracts/api/methods-answer.ts';
import { countWords } from './figure-words.ts';

/** How many methods there are and what they are held to, in one sentence. Methods may share cases: no sum is claimed. */
export function methodsSentence(methods: MethodsAnswer['data']): string {
  const published = methods.filter(({ publishedValues }) => publishedValues > 0);
  const all = `${countWords(methods.length)} method${methods.length === 1 ? '' : 's'}`;
  const most = published.toSorted((a, b) => b.publishedValues - a.publishedValues)[0];
  if (most === undefined) return `${all}, each held to cases worked by hand.`;
  return `${all}, ${countWords(published.length)} of them held to values that others have published or derived, such as ${countWords(most.publishedValues)} for “${most.name}”; the rest to cases worked by hand.`;
}
