import { monthAfter } from '../contracts/month.ts';
import { monthWords } from './figure-words.ts';

/**
 * Which month comes next and when to look for it. The publisher fixes no day: months have come out three to four
 * weeks after they ended, so none is named.
 *
 * @param newest the newest month held, such as `2026-07`
 */
export function nextUpdateSentence(newest: string): string {
  return `The newest month is ${monthWords(newest)}. ${monthWords(monthAfter(newest))} comes next: months have been published three to four weeks after they ended, on no fixed day.`;
}
