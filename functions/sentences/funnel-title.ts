import type { FunnelView } from '../questions/funnel/question.ts';
import { countWords } from './figure-words.ts';

/** How many networks differ by more than size and usual differences explain, in ten words or fewer. */
export function funnelTitle({ networks }: Pick<FunnelView, 'networks'>): string {
  const far = networks.filter(({ place }) => place === 'far-below' || place === 'far-above').length;
  if (networks.length === 0) return 'Not enough networks to compare this month';
  if (far === 0) return 'No network is unusually high or low';
  return `${countWords(far)} of ${countWords(networks.length)} networks ${far === 1 ? 'is' : 'are'} unusually high or low`;
}
