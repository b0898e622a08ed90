import type { Month } from '../contracts/codes.ts';
import { monthAfter } from '../contracts/month.ts';
import type { QualityView } from '../questions/quality/question.ts';
import { countWords, monthWords, shareCoveredWords } from './figure-words.ts';

type Quality = Pick<QualityView, 'months' | 'files'>;

/** How much of England reported in a month, and what was accepted and rejected, in two or three sentences. */
export function arrivalSentence(quality: Quality, month: Month): string {
  return `${arrivalTitle(quality, month)}. ${arrivalLede(quality, month)}`;
}

/** The patients whom that covers, where it is known, and what was accepted and rejected. */
export function arrivalLede({ months, files }: Quality, month: Month): string {
  const patients = months.find((row) => row.month === month)?.coverage.patients ?? null;
  const share = patients === null ? '' : `They cover ${shareCoveredWords(patients)} of registered patients. `;
  const taken = files.filter(({ outcome }) => outcome === 'taken' || outcome === 'already-taken').length;
  const refused = files.filter(({ outcome }) => outcome === 'quarantined').length;
  const unknown = files.filter(({ outcome }) => outcome === 'not-recognised').length;
  const parts = [
    `accepted ${countWords(taken)} file${taken === 1 ? '' : 's'}`,
    `rejected ${refused === 0 ? 'none' : countWords(refused)}`,
    ...(unknown === 0 ? [] : [`did not recognise ${countWords(unknown)}`]),
  ];
  return `${share}We ${joined(parts)}.`;
}

/** How many practices reported in a month, in ten words or fewer. */
export function arrivalTitle({ months }: Pick<Quality, 'months'>, month: Month): string {
  const found = months.find((row) => row.month === month);
  if (found === undefined) return `There is no data for ${monthWords(month)}`;
  const { practicesReporting, practicesOpen } = found.coverage;
  const practices =
    practicesOpen === null
      ? `${countWords(practicesReporting)} practices reported`
      : `${countWords(practicesReporting)} of ${countWords(practicesOpen)} practices reported`;
  return `In ${monthWords(month)}, ${practices}`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/**
 * Which month comes next. The publisher fixes no day, and what was received does not say when it came out, so that
 * none is named.
 *
 * @param newest the newest month held, such as `2026-07`
 */
export function nextUpdateSentence(newest: Month): string {
  return `The latest month is ${monthWords(newest)}. ${monthWords(monthAfter(newest))} comes next, on a day that the publisher has not fixed.`;
}
