import type { LocalPrioritiesView, NetworkPriorities } from '../questions/local-priorities/question.ts';
import { countWords, withinSentence } from './figure-words.ts';

/** What networks chose most, in a sentence; themes that as many networks chose are named together. */
export function prioritiesFinding({
  networks,
  themes,
  reason,
}: Pick<LocalPrioritiesView, 'networks' | 'themes' | 'reason'>): string {
  const [first] = themes;
  if (networks.length === 0 || first === undefined)
    return reason ?? 'No network has sent its local priorities yet.';
  const most = themes
    .filter((theme) => theme.networks === first.networks)
    .map(({ theme }) => withinSentence(theme));
  const sent = `${countWords(networks.length)} ${networks.length === 1 ? 'network has' : 'networks have'} sent local priorities`;
  if (most.length > 3) return `${sent}, and no theme stands out.`;
  return `${sent}. The most common: ${most.join(' and ')} (${countWords(first.networks)} ${first.networks === 1 ? 'network' : 'networks'}${most.length > 1 ? ' each' : ''}).`;
}

/** How networks' measures stand beside the networks' own targets, in ten words or fewer. */
export function targetsTitle(standings: { readonly reached: number; readonly measured: number }): string {
  const { reached, measured } = standings;
  if (measured === 0) return 'No local target has data yet';
  return `${countWords(reached)} of ${countWords(measured)} local targets are met`;
}

/** What a network chose and how its measures stand, in a sentence or two that compare it with nobody. */
export function prioritiesSentence({ name, priorities }: Omit<NetworkPriorities, 'sentence'>): string {
  const measures = priorities.flatMap((priority) => priority.measures);
  const count = (standing: string) => measures.filter((measure) => measure.standing === standing).length;
  const reached = count('reached');
  const near = count('near');
  const unmeasured = count('no-figure') + count('no-target');
  const chosen = priorities.map(({ priority }) => priority).join('; ');
  const standing = [
    `${reached} of ${measures.length} ${measures.length === 1 ? 'target is' : 'targets are'} met`,
    ...(near === 0 ? [] : [`${near} ${near === 1 ? 'is' : 'are'} too close to say`]),
    ...(unmeasured === 0
      ? []
      : [`${unmeasured} ${unmeasured === 1 ? 'has' : 'have'} no data or no target yet`]),
  ].join(', ');
  return `${name} chose: ${chosen}. ${standing}.`;
}
