import type { MethodsAnswer } from '../contracts/api/methods-answer.ts';
import { countWords } from './figure-words.ts';

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
