import type { FunnelView } from '../questions/funnel/question.ts';
import { countWords } from './figure-words.ts';

/** How many networks differ by more than size and usual differences explain, in ten words or fewer. */
export function funnelTitle({ networks }: Pick<FunnelView, 'networks'>): string {
  const far = networks.filter(({ place }) => place === 'far-below' || place === 'far-above').length;
  if (networks.length === 0) return 'No funnel this month';
  if (far === 0) return 'No network lies outside the funnel';
  return `${countWords(far)} of ${countWords(networks.length)} networks lie${far === 1 ? 's' : ''} outside the funnel`;
}
