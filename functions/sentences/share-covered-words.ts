import { valueWords } from './figure-words.ts';

/** A share that is covered; nearly all is never rounded to all: 0.9997 is `over 99.9%`. */
export function shareCoveredWords(share: number): string {
  return share < 1 && share >= 0.9995 ? 'over 99.9%' : valueWords('share', share);
}
