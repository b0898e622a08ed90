import type { ArrivedFile, Intake } from '../contracts/api/intake-answer.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import { monthOf } from '../contracts/month.ts';
import { countWords, monthWords } from './figure-words.ts';

type Counted = Pick<Intake, 'files' | 'held' | 'datasets'>;

/** What a data manager has to do, in at most 15 words. */
export function intakeTitle(intake: Counted): string {
  const { files, months, ignored, missing } = counts(intake);
  const toDo = [
    ...(files > 0 ? [some(files, 'file', 'files')] : []),
    ...(months > 0 ? [some(months, 'month', 'months')] : []),
  ];
  if (toDo.length > 0) {
    const verb = files + months === 1 ? 'needs' : 'need';
    return `${toDo.join(' and ')} ${verb} you${ignored > 0 ? `, and ${countWords(ignored)} can be ignored` : ''}`;
  }
  if (intake.files.length === 0) return 'Nothing has arrived yet';
  if (missing > 0)
    return `Nothing needs correcting; ${some(missing, 'dataset has', 'datasets have')} not arrived`;
  return 'Everything has arrived and nothing needs you';
}

/** What readers see meanwhile, in one or two sentences. */
export function intakeLede(intake: Intake): string {
  const { files, months, unpublished } = counts(intake);
  if (intake.release === null) {
    return intake.files.length === 0
      ? 'Send the files of a month, or leave them in the folder, to publish the first release.'
      : 'No month is published yet.';
  }
  const stays =
    unpublished.length > 0
      ? `${unpublished.map(({ month }) => monthWords(month)).join(', ')} ${unpublished.length === 1 ? 'is' : 'are'} not published.`
      : 'No month is missing.';
  if (files + months === 0)
    return `${stays} Release ${intake.release.number} uses everything that was accepted.`;
  const until = [
    ...(files > 0 ? [`correct the ${files === 1 ? 'file' : `${countWords(files)} files`}`] : []),
    ...(months > 0 ? ['have the month answered'] : []),
  ];
  return `${stays} Until you ${until.join(' and ')}, we use the files that we accepted before.`;
}

function counts({ files, held, datasets }: Counted) {
  const waiting = held.filter(({ state }) => state === 'waiting');
  return {
    files: files.filter(({ needsYou }) => needsYou).length,
    months: waiting.length,
    ignored: files.filter(({ state }) => state === 'not-recognised').length,
    missing: datasets.filter(({ whatToDo }) => whatToDo === 'Send it.').length,
    unpublished: held.filter(({ meanwhile }) => meanwhile === 'not-published'),
  };
}

function some(count: number, one: string, more: string): string {
  return `${countWords(count)} ${count === 1 ? one : more}`;
}

/** What each state of a file or a dataset is called. */
export const STATE_WORDS: Readonly<Record<ArrivedFile['state'] | 'held' | 'not-arrived', string>> = {
  waiting: 'Being checked',
  accepted: 'Accepted',
  'accepted-with-warnings': 'Accepted with a warning',
  rejected: 'Rejected',
  'not-recognised': 'Not recognised',
  withdrawn: 'Withdrawn',
  held: 'Held',
  'not-arrived': 'Not arrived',
};

/** Which months a file is about: one, or the first and the last; `null` where nothing was taken of it. */
export function aboutWords(about: ArrivedFile['about']): string | null {
  if (about === null) return null;
  const [from, to] = [monthWords(monthOf(about.from)), monthWords(monthOf(about.to))];
  return from === to ? from : `${from} to ${to}`;
}

/** What readers see of a held month, and why it is held. */
export function heldTitle({
  month,
  state,
  meanwhile,
}: Pick<HeldMonth, 'month' | 'state' | 'meanwhile'>): string {
  const what = state === 'rejected' ? 'is rejected' : 'is held';
  const seen = meanwhile === 'not-published' ? 'not published' : 'shown as published before';
  return `${monthWords(month)} ${what}, and is ${seen}`;
}

/** A figure of a held month: whole numbers as counts, shares as they are. */
export function heldFigureWords(value: number | null): string {
  if (value === null) return 'Not known';
  return Number.isInteger(value)
    ? countWords(value)
    : new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 }).format(value);
}
