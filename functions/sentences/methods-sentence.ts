import type { MethodsAnswer } from '../contracts/api/methods-answer.ts';
import { countWords } from './figure-words.ts';

/** How many methods there are and how they are checked. Methods may share cases, so no sum is given. */
export function methodsSentence(methods: MethodsAnswer['data']): string {
  const published = methods.filter(({ publishedValues }) => publishedValues > 0);
  const all = `${countWords(methods.length)} method${methods.length === 1 ? '' : 's'}`;
  if (published.length === 0) return `We use ${all}, each checked against examples worked by hand.`;
  return `We use ${all}. ${countWords(published.length)} are checked against published results and the rest against examples worked by hand.`;
}
