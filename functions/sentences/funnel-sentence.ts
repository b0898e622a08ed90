import type { FunnelView } from '../questions/funnel/question.ts';
import { countWords } from './figure-words.ts';

/** How many networks stand out in a funnel, in one sentence; standing out is no judgement. */
export function funnelSentence({
  networks,
  phi,
  tau2,
  reason,
}: Pick<FunnelView, 'networks' | 'phi' | 'tau2' | 'reason'>): string {
  if (phi === null || tau2 === null) return `No funnel is drawn. ${reason ?? ''}`.trim();
  const outside = networks.filter(({ place }) => place === 'far-below' || place === 'far-above').length;
  const all = countWords(networks.length);
  const stand =
    outside === 0
      ? `None of ${all} networks lies beyond the 99.8% limits`
      : `${countWords(outside)} of ${all} networks ${outside === 1 ? 'lies' : 'lie'} beyond the 99.8% limits`;
  return tau2 === 0
    ? `${stand}; networks differ no more than chance allows.`
    : `${stand}, which are widened because networks differ more than chance allows.`;
}
