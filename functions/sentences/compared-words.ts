import type { Interval } from '../contracts/views/interval.ts';
import type { SinceLastYear } from '../questions/trends/question.ts';
import { countWords } from './figure-words.ts';

type Polarity = 'up' | 'down' | 'none';

/** How one figure stands beside another; `more` and `fewer` where neither way is better. */
export type Compared = 'better' | 'worse' | 'more' | 'fewer' | 'similar';

/** A sign beside the word, so that no colour is needed to tell them apart. */
export const COMPARED_SIGNS: Readonly<Record<Compared, string>> = {
  better: '▲',
  worse: '▼',
  more: '△',
  fewer: '▽',
  similar: '●',
};

/**
 * How a rate stands beside another: similar unless its 95% interval leaves the other out.
 *
 * @param other a fraction
 * @returns `null` where there is no interval or nothing to compare with
 */
export function comparedWith(
  interval: Interval | null,
  other: number | null,
  polarity: Polarity,
): Compared | null {
  if (interval === null || other === null) return null;
  if (interval.lower > other) return wayOf(1, polarity);
  return interval.upper < other ? wayOf(-1, polarity) : 'similar';
}

/** How an indicator moved since the same month a year before; similar unless the interval of the change leaves out 0. */
export function comparedWithLastYear(row: SinceLastYear | undefined, polarity: Polarity): Compared | null {
  if (row === undefined) return null;
  if (row.direction === 'within-chance') return 'similar';
  return wayOf(row.direction === 'higher' ? 1 : -1, polarity);
}

function wayOf(sign: 1 | -1, polarity: Polarity): Compared {
  if (polarity === 'none') return sign > 0 ? 'more' : 'fewer';
  return sign > 0 === (polarity === 'up') ? 'better' : 'worse';
}

/** On how many indicators a network is better and worse than England, in ten words or fewer. */
export function comparedTitle(all: readonly (Compared | null)[]): string {
  const held = all.filter((one) => one === 'better' || one === 'worse' || one === 'similar');
  if (held.length === 0) return 'Each indicator';
  const number = (state: Compared) => held.filter((one) => one === state).length;
  const worse = number('worse');
  return `Better than England on ${countWords(number('better'))} of ${countWords(held.length)}, worse on ${worse === 0 ? 'none' : countWords(worse)}`;
}
