import type { MethodsAnswer } from '../contracts/api/methods-answer.ts';
import type { Month } from '../contracts/codes.ts';
import { datasetSources } from '../contracts/file-outcome.ts';
import { monthOf, monthsBetween } from '../contracts/month.ts';
import type { MonthSources } from '../contracts/views/month-sources.ts';
import { RULES } from '../rules/rules.ts';
import { countWords, dateWords, monthWords } from './figure-words.ts';

/** Where the results of a month come from; releases that do not say had monthly extracts. */
export function resultsSource(sources: Pick<MonthSources, 'results'> | undefined): string {
  const datasets =
    sources === undefined || sources.results.length === 0 ? ['ncdes' as const] : sources.results;
  return datasets.map((dataset) => datasetSources[dataset]).join(', and ');
}

/** Sources besides the results; what is undefined or left out is not told of, a missing file is null. */
type OtherSources = {
  readonly [Source in 'lists' | 'imdYear' | 'census']?: MonthSources[Source] | undefined;
};

/**
 * Of what dates list sizes, deprivation and staff are, and what is missing of them: for a figure that rests on them
 * besides the month's results. Empty where that is not known.
 */
export function otherSourcesSentence(month: Month, { lists, imdYear, census }: OtherSources): string {
  return [
    lists === undefined ? '' : listsSentence(month, lists),
    imdYear === undefined || imdYear === null ? '' : `Deprivation is that of IMD ${imdYear}.`,
    census === undefined || census === null ? '' : censusSentence(month, census),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function listsSentence(month: Month, lists: MonthSources['lists']): string {
  if (lists === null) return 'No list sizes have been taken in.';
  const { date, practices, practicesWithoutList: without } = lists;
  const missing =
    without === 0
      ? ''
      : ` ${countWords(without)} of England’s ${countWords(practices)} practices ${without === 1 ? 'has' : 'have'} none and ${without === 1 ? 'is' : 'are'} not in it.`;
  return `List sizes are of ${dateWords(date)}${apartWords(month, date)}.${missing}`;
}

/** Of which month the workforce census is, and that teams may have changed where it is of another season. */
function censusSentence(month: Month, census: string): string {
  const apart = apartWords(month, census);
  return `The workforce census is of ${monthWords(monthOf(census))}${apart}${apart === '' ? '' : ': teams may have changed'}.`;
}

/** How far a date is from the month, where it is further than is near: `, 27 months after March 2024`. */
function apartWords(month: Month, date: string): string {
  const apart = monthsBetween(month, monthOf(date));
  if (Math.abs(apart) <= RULES.nearMonths.value) return '';
  return `, ${countWords(Math.abs(apart))} months ${apart > 0 ? 'after' : 'before'} ${monthWords(month)}`;
}

/** Why an area has no figures for each patient, where it is for want of list sizes; null where it has them. */
export function listsMissingSentence(practices: number, without: number): string | null {
  if (without === 0) return null;
  const share = `${countWords(without)} of its ${countWords(practices)} practices ${without === 1 ? 'has' : 'have'} no known list size`;
  return practices > 0 && (practices - without) / practices >= RULES.leastKnown.value
    ? `${share} and ${without === 1 ? 'is' : 'are'} left out of its patients.`
    : `${share}, too many to say how many patients it has: nothing is given for each patient, and no pounds.`;
}

/** How many methods there are and how they are checked. Methods may share cases, so no sum is given. */
export function methodsSentence(methods: MethodsAnswer['data']): string {
  const published = methods.filter(({ publishedValues }) => publishedValues > 0);
  const all = `${countWords(methods.length)} method${methods.length === 1 ? '' : 's'}`;
  if (published.length === 0) return `We use ${all}, each checked against examples worked by hand.`;
  return `We use ${all}. ${countWords(published.length)} are checked against published results and the rest against examples worked by hand.`;
}

/** The licence that the published files come under, and so the tables made from them. */
export const SOURCE_LICENCE = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Whose published files they are. */
const PUBLISHERS = 'NHS England and the Office for Health Improvement and Disparities';

/**
 * The acknowledgement that the licence asks of everyone who passes the data on: pages, report, files and README all
 * give this one.
 */
export const ATTRIBUTION = `Contains public sector information from ${PUBLISHERS}, licensed under the ${SOURCE_LICENCE.title}.`;
