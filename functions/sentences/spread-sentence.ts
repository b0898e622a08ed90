import { percentile } from '../statistics/percentile.ts';
import { countWords, type FigureUnit, valueWords } from './figure-words.ts';

/** How networks are spread, as a title of ten words or fewer and as a sentence for those who see no chart. */
export interface SpreadWords {
  readonly title: string;
  readonly sentence: string;
}

/**
 * Says between which values the middle half of networks are, and the lowest and the highest.
 *
 * @param values one for each network that has a figure, in the unit given
 */
export function spreadSentence(unit: FigureUnit, values: readonly number[]): SpreadWords {
  const lower = percentile(values, 0.25);
  const upper = percentile(values, 0.75);
  const lowest = percentile(values, 0);
  const highest = percentile(values, 1);
  if (lower === null || upper === null || lowest === null || highest === null) {
    return { title: 'No data for any network', sentence: 'There is no data for any network this month.' };
  }
  const middle = `between ${valueWords(unit, lower)} and ${valueWords(unit, upper)}`;
  return {
    title: `Half of networks ${unit === 'score' ? 'score' : 'achieve'} ${middle}`,
    sentence: `The ${countWords(values.length)} networks ${unit === 'score' ? 'score' : 'achieve'} from ${valueWords(unit, lowest)} to ${valueWords(unit, highest)}. Half of them are ${middle}.`,
  };
}
