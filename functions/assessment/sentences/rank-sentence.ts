import type { NetworkRank } from '../../contracts/views/ranks-view.ts';
import { countWords } from './figure-words.ts';

/**
 * Where one network ranks and how sure that is, in one sentence.
 *
 * @param name of the network
 * @param ranked how many networks are ranked
 */
export function rankSentence(name: string, { rank, lower, upper }: NetworkRank, ranked: number): string {
  const others = upper - lower;
  const place = `${name} ranks ${ordinal(rank)} of ${countWords(ranked)}`;
  if (others === 0) return `${place}, and no other network could hold its place.`;
  if (others === ranked - 1) return `${place}, but cannot be told apart from any other network.`;
  const from = `anywhere from ${ordinal(lower)} to ${ordinal(upper)} is possible`;
  return `${place}: ${from}, so ${countWords(others)} other${others === 1 ? '' : 's'} cannot be told apart from it.`;
}

const SUFFIXES = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const ORDINALS = new Intl.PluralRules('en-GB', { type: 'ordinal' });

function ordinal(rank: number): string {
  return `${countWords(rank)}${SUFFIXES.get(ORDINALS.select(rank)) ?? 'th'}`;
}
