import type { GapMeasure } from '../contracts/views/gap-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { countWords, differenceIntervalWords, monthWords, moveWords } from './figure-words.ts';

/**
 * Whether a gap is closing, in words that claim no more than the interval of its change. Catching up without drawing
 * together is named for what it is: regression to the mean.
 */
export function closingSentence({ unit }: Pick<GapMeasure, 'unit'>, change: GapChange): string {
  const { panel, verdict, from, to, reason } = change;
  const since = `between ${monthWords(from)} and ${monthWords(to)}`;
  if (panel === null || panel.interval === null || verdict === null) {
    return `Whether the gap closed ${since} cannot be told. ${reason ?? ''}`.trim();
  }
  const among = `among the ${countWords(panel.networks)} networks ranked in both months`;
  const within = `(change ${differenceIntervalWords(unit, panel.interval)})`;
  const moved =
    verdict === 'no-change-beyond-chance'
      ? `The gap did not change beyond chance ${since}, ${among} ${within}.`
      : `The gap became ${moveWords(unit, Math.abs(panel.change))} ${verdict === 'narrowing' ? 'narrower' : 'wider'} ${since}, ${among} ${within}.`;
  return `${moved}${meanWords(change)}`;
}

function meanWords({ regressionToTheMean }: GapChange): string {
  return regressionToTheMean
    ? ' Networks that began lower rose faster, but networks did not draw together: that is regression to the mean, and no sign of closing.'
    : '';
}
