import type { NetworkPriorities } from '../questions/local-priorities/question.ts';

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
