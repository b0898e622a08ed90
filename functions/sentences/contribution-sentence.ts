import type { GapContributions } from '../questions/gap-breakdown/question.ts';
import { differenceIntervalWords, differenceWords, valueWords } from './figure-words.ts';

/**
 * Which service area accounts for most of the gap, in a sentence or two. One is called the largest only where its
 * interval lies above those of all others; else those with no clear difference from it are named.
 */
export function contributionSentence({ gap, serviceAreas, reason }: GapContributions): string {
  const [first, ...others] = serviceAreas.toSorted((a, b) => b.contribution - a.contribution);
  if (gap === null || first === undefined) {
    return `We cannot say what makes up the gap. ${reason ?? ''}`.trim();
  }
  const { interval } = first;
  const of = `${valueWords('score', first.contribution)} of the ${differenceWords('score', gap)}`;
  if (others.length === 0) return `All of the gap comes from 1 service area: ${first.serviceArea}.`;
  if (interval === null) return `${first.serviceArea} accounts for ${of}.`;
  const close = others.filter((other) => other.interval === null || other.interval.upper >= interval.lower);
  const within = `(${differenceIntervalWords('score', interval)})`;
  if (close.length === 0)
    return `${first.serviceArea} accounts for ${of} ${within}, more than any other service area.`;
  const names = close.map(({ serviceArea }) => serviceArea).join(', ');
  return `${first.serviceArea} accounts for about ${of} ${within}. There is no clear difference between it and ${names}.`;
}
