import { monthAfter } from '../contracts/month.ts';
import { monthWords } from './figure-words.ts';

/**
 * Which month comes next and when to look for it. The publisher fixes no day: months have come out three to four
 * weeks after they ended, so none is named.
 *
 * @param newest the newest month held, such as `2026-07`
 */
export function nextUpdateSentence(newest: string): string {
  return `The latest month is ${monthWords(newest)}. ${monthWords(monthAfter(newest))} comes next. The publisher fixes no day: earlier months came out 3 to 4 weeks after they ended.`;
}
