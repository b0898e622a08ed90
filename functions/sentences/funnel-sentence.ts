import type { FunnelView } from '../questions/funnel/question.ts';
import { countWords } from './figure-words.ts';

/** How many networks stand out in a funnel, in one sentence; standing out is no judgement. */
export function funnelSentence({
  networks,
  phi,
  tau2,
  reason,
}: Pick<FunnelView, 'networks' | 'phi' | 'tau2' | 'reason'>): string {
  if (phi === null || tau2 === null) return `There is no chart. ${reason ?? ''}`.trim();
  const outside = networks.filter(({ place }) => place === 'far-below' || place === 'far-above').length;
  const all = countWords(networks.length);
  const stand =
    outside === 0
      ? `None of ${all} networks is outside the 99.8% limits`
      : `${countWords(outside)} of ${all} networks ${outside === 1 ? 'is' : 'are'} outside the 99.8% limits`;
  return tau2 === 0
    ? `${stand}. Chance alone could explain the differences between networks.`
    : `${stand}. We widened the limits because networks vary more than chance alone would explain.`;
}
