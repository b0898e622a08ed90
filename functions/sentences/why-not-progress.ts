import type { GapPoint, ToldBy } from '../contracts/views/gap-view.ts';
import { countWords, valueWords } from './figure-words.ts';

/** Why one indicator is shown in place of progress, in a sentence or two. */
export function whyNotProgress(
  { most, least }: Pick<GapPoint, 'most' | 'least'>,
  { indicators, atBothEnds }: ToldBy,
): string {
  if (!atBothEnds || most === null || least === null)
    return 'We show this indicator because it is the only one we can score this month.';
  const ends = `The most progressed fifth average ${valueWords('score', most)} and the least progressed fifth ${valueWords('score', least)}`;
  return indicators === 1
    ? `We show this indicator in place of progress, because it is the only one scored this month. ${ends}, so the score cannot show how far apart they are.`
    : `We show one indicator in place of progress. ${ends}, so progress cannot show how far apart they are. Of the ${countWords(indicators)} indicators scored, this one has the widest gap.`;
}
