import type { QualityView } from '../contracts/views/quality-view.ts';
import { countWords, monthWords } from './figure-words.ts';
import { shareCoveredWords } from './share-covered-words.ts';

type Quality = Pick<QualityView, 'months' | 'files'>;

/** What arrived, what was refused, and how much of England reported in a month, in one or two sentences. */
export function arrivalSentence({ months, files }: Quality, month: string): string {
  const taken = files.filter(({ outcome }) => outcome === 'taken' || outcome === 'already-taken').length;
  const refused = files.filter(({ outcome }) => outcome === 'quarantined').length;
  const unknown = files.filter(({ outcome }) => outcome === 'not-recognised').length;
  const parts = [
    `${countWords(taken)} file${taken === 1 ? ' was' : 's were'} taken in`,
    refused === 0 ? 'none was refused' : `${countWords(refused)} ${refused === 1 ? 'was' : 'were'} refused`,
    ...(unknown === 0 ? [] : [`${countWords(unknown)} ${unknown === 1 ? 'was' : 'were'} not recognised`]),
  ];
  return `${joined(parts)}. ${coveredSentence(months, month)}`;
}

function coveredSentence(months: Quality['months'], month: string): string {
  const found = months.find((row) => row.month === month);
  if (found === undefined) return `There are no figures of ${monthWords(month)}.`;
  const { practicesReporting, practicesOpen, patients } = found.coverage;
  const practices =
    practicesOpen === null
      ? `${countWords(practicesReporting)} practices reported`
      : `${countWords(practicesReporting)} of ${countWords(practicesOpen)} practices reported`;
  const share = patients === null ? '' : `, with ${shareCoveredWords(patients)} of registered patients`;
  return `In ${monthWords(month)} ${practices}${share}.`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
