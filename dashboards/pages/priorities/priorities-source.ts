import { countWords } from '../../../functions/sentences/figure-words.ts';

/** How many networks said anything. */
export function sentWords(networks: number): string {
  return `${countWords(networks)} ${networks === 1 ? 'network has' : 'networks have'} sent theirs; the others may have chosen too and not said so.`;
}
