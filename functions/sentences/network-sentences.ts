import type { Month } from '../contracts/codes.ts';
import type { AreaView } from '../questions/area/question.ts';
import type { ExplainedPractice } from '../questions/explain/question.ts';
import type { GapMeasure } from '../questions/gap/question.ts';
import type { HeadlineView } from '../questions/headline/question.ts';
import type { RanksView } from '../questions/ranks/question.ts';
import { fifthSentence, fifthWords } from './fifth-words.ts';
import { countWords, monthWords, sizeWords, valueWords } from './figure-words.ts';

/** What a network's sentences are read from besides its own months: the headline, and the ranks on it where held. */
export interface Compared {
  readonly headline: Pick<GapMeasure, 'measure' | 'label' | 'unit'>;
  readonly ranks: Pick<RanksView, 'networks' | 'fifthChances'> | null;
}

type Reached = Pick<AreaView, 'area' | 'months' | 'results'>;

/**
 * What one area reached in one month on the headline, and a network's fifth with how sure that is. Low coverage and no
 * data are said, never guessed.
 */
export function networkSentence(view: Reached, month: Month, { headline, ranks }: Compared): string {
  const { area, months } = view;
  const found = months.find((candidate) => candidate.month === month);
  const when = `In ${monthWords(month)} ${area.name}`;
  if (found === undefined || found.status === 'no-data')
    return `${when} has no numbers, because none of its practices reported.`;
  const reached = reachedWords(view, found, headline);
  if (reached === null)
    return headline.unit === 'score'
      ? `${when} reported, but there is not enough data to score any indicator.`
      : `${when} reported, but there is not enough data on “${headline.label}”.`;
  if (found.status === 'provisional') {
    const { patients } = found.coverage;
    const covered = patients === null ? 'too few' : `only ${valueWords('share', patients)}`;
    return `${when} ${reached}. This is provisional: ${covered} of its patients are covered, so we do not rank it.`;
  }
  return `${when} ${reached}. ${fifthSentence(area.code, found.fifth, ranks)}`.trim();
}

function reachedWords(
  { results }: Reached,
  { month, progress, progressIndicators }: AreaView['months'][number],
  { measure, label, unit }: Compared['headline'],
): string | null {
  if (unit === 'score') {
    if (progress === null) return null;
    const indicators = `${countWords(progressIndicators)} indicator${progressIndicators === 1 ? '' : 's'}`;
    return `scored ${valueWords(unit, progress)} out of 100 for progress, based on ${indicators}`;
  }
  const rate = results.find((result) => result.month === month && result.indicator === measure)?.rate ?? null;
  return rate === null ? null : `achieved ${valueWords(unit, rate)} on “${label}”`;
}

/**
 * How far a network's figure is from the fifths on either side of its own, by the figures alone.
 *
 * @param value in the unit of the headline
 * @returns empty where there are no borders or no fifth
 */
export function borderSentence(
  { unit, polarity, borders }: Pick<HeadlineView, 'unit' | 'polarity' | 'borders'>,
  value: number | null,
  fifth: number | null,
): string {
  if (value === null || fifth === null || borders === null) return '';
  const sign = polarity === 'up' ? 1 : -1;
  const below = borders[fifth - 2];
  const above = borders[fifth - 1];
  const parts = [
    ...(below === undefined
      ? []
      : [`${sizeWords(unit, sign * (value - below))} past the border of the ${fifthWords(fifth - 1)}`]),
    ...(above === undefined
      ? []
      : [`${sizeWords(unit, sign * (above - value))} short of the ${fifthWords(fifth + 1)}`]),
  ];
  return parts.length === 0 ? '' : `It is ${parts.join(' and ')}.`;
}

/** How far the practices behind a figure reach, in ten words or fewer. */
export function practicesTitle(practices: readonly ExplainedPractice[]): string {
  const rates = practices.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const all = countWords(practices.length);
  const [only] = rates;
  if (practices.length === 1 && only !== undefined) return `1 practice, at ${valueWords('share', only)}`;
  if (rates.length === 0) return `None of ${all} practices has data`;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length === 1) return `1 of ${all} practices has data: ${valueWords('share', low)}`;
  return `${countWords(rates.length)} of ${all} practices, from ${valueWords('share', low)} to ${valueWords('share', high)}`;
}
