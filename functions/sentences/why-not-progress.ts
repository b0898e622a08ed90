import type { GapPoint, ToldBy } from '../contracts/views/gap-view.ts';
import { countWords, valueWords } from './figure-words.ts';

/** Why an indicator is spoken of instead of the progress that rests on it, in one sentence. */
export function whyNotProgress(
  { most, least }: Pick<GapPoint, 'most' | 'least'>,
  { indicators, atBothEnds }: ToldBy,
): string {
  const ends =
    most === null || least === null ? '' : `, ${valueWords('score', most)} and ${valueWords('score', least)}`;
  if (!atBothEnds) return 'Progress is not told, since it rests on this indicator alone.';
  const cut = `both fifths stand at the ends of its scale${ends}`;
  return indicators === 1
    ? `Progress is not told: it rests on this indicator alone, and ${cut}, where the thresholds cut it.`
    : `Progress is not told, since ${cut}; of the ${countWords(indicators)} indicators it rests on, the gap is widest on this one.`;
}
