import type { GapMeasure } from '../contracts/views/gap-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { countWords, differenceIntervalWords, monthWords, sizeWords } from './figure-words.ts';

/**
 * Whether a gap narrowed, in words that claim no more than the interval of its change. Catching up without drawing
 * together is named for what it is: regression to the mean.
 */
export function closingSentence({ unit }: Pick<GapMeasure, 'unit'>, change: GapChange): string {
  const { panel, verdict, from, to, reason } = change;
  const since = `between ${monthWords(from)} and ${monthWords(to)}`;
  if (panel === null || panel.interval === null || verdict === null) {
    return `We cannot say if the gap narrowed ${since}. ${reason ?? ''}`.trim();
  }
  const among = `comparing the ${countWords(panel.networks)} networks ranked in both months`;
  const apart =
    panel.change < 0 ? { lower: -panel.interval.upper, upper: -panel.interval.lower } : panel.interval;
  const moved =
    verdict === 'no-change-beyond-chance'
      ? `There was no clear change in the gap ${since} (${differenceIntervalWords(unit, panel.interval)}), ${among}.`
      : `The gap ${verdict === 'narrowing' ? 'narrowed' : 'widened'} by ${sizeWords(unit, Math.abs(panel.change))} (${differenceIntervalWords(unit, apart)}) ${since}, ${among}.`;
  return `${moved}${meanWords(change)}`;
}

function meanWords({ regressionToTheMean }: GapChange): string {
  return regressionToTheMean
    ? ' Networks that started lower improved faster, but the gap did not narrow. Low scores tend to rise and high scores tend to fall by chance (regression to the mean).'
    : '';
}
