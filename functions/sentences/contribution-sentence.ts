import type { GapContributions } from '../contracts/views/location-view.ts';
import { differenceIntervalWords, differenceWords } from './figure-words.ts';

/**
 * Which service area makes most of the balanced gap, in one sentence. One is called the largest only where its
 * interval lies above those of all others; else all that reach into it are named as not to be told apart.
 */
export function contributionSentence({ gap, serviceAreas, reason }: GapContributions): string {
  const [first, ...others] = serviceAreas.toSorted((a, b) => b.contribution - a.contribution);
  if (gap === null || first === undefined) {
    return `What makes the gap cannot be told. ${reason ?? ''}`.trim();
  }
  const { interval } = first;
  const of = `${differenceWords('score', first.contribution)} of the gap of ${differenceWords('score', gap)}`;
  if (others.length === 0) return `The gap rests on one service area, ${first.serviceArea}.`;
  if (interval === null) return `${first.serviceArea} makes ${of}.`;
  const close = others.filter((other) => other.interval === null || other.interval.upper >= interval.lower);
  const within = `(${differenceIntervalWords('score', interval)})`;
  if (close.length === 0)
    return `${first.serviceArea} makes ${of} ${within}, more than any other service area.`;
  const names = close.map(({ serviceArea }) => serviceArea).join(', ');
  return `${first.serviceArea} makes ${of} ${within}, and cannot be told apart from ${names}.`;
}
