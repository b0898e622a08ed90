import type { NetworkRank } from '../questions/ranks/question.ts';
import { CONFIDENCE } from '../rules/rule-words.ts';
import { countWords } from './figure-words.ts';

/**
 * A network's place with its interval, and how many others cannot be told apart from it.
 *
 * @param ranked how many networks are ranked on the same measure, this one too
 */
export function rankSentence(
  { rank, lower, upper }: Pick<NetworkRank, 'rank' | 'lower' | 'upper'>,
  ranked: number,
): string {
  const place = `Its place is ${countWords(rank)} of ${countWords(ranked)}`;
  if (lower === null || upper === null) return `${place}. How far chance could move it is not known.`;
  if (lower === upper) return `${place}, and no other network comes near enough to change places with it.`;
  const others = upper - lower;
  const apart = `${countWords(others)} other network${others === 1 ? '' : 's'} cannot be told apart from it`;
  return `${place}, and could be anywhere from ${countWords(lower)} to ${countWords(upper)} (${CONFIDENCE}): ${apart}.`;
}
