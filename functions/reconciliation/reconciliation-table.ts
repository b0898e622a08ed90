import type { CsvTable } from '../contracts/csv-text.ts';
import { countWords, monthWords } from '../sentences/figure-words.ts';
import type { Compared, Reason } from './reconcile.ts';

const COLUMNS = [
  'line',
  'network',
  'practice',
  'indicator',
  'month',
  'cqrs_numerator',
  'cqrs_denominator',
  'our_numerator',
  'our_denominator',
  'outcome',
  'reason',
] as const;

/** Every figure with ours and the reason of its difference, in the order of the file. */
export function reconciliationTable(compared: readonly Compared[]): CsvTable {
  return {
    columns: COLUMNS,
    rows: compared.map((one) => [
      one.theirs.line,
      one.theirs.network,
      one.theirs.practice,
      one.theirs.indicator,
      one.theirs.month,
      one.theirs.numerator,
      one.theirs.denominator,
      one.ours?.numerator ?? null,
      one.ours?.denominator ?? null,
      one.outcome,
      reasonWords(one),
    ]),
  };
}

/** How many agree, differ for a reason that was found, are of nothing that we hold, and are not explained. */
export function reconciliationSentence(compared: readonly Compared[]): string {
  const count = (is: (one: Compared) => boolean, one: string, several: string) => {
    const found = compared.filter(is).length;
    return `${countWords(found)} ${found === 1 ? one : several}`;
  };
  const isReasoned = ({ reasons }: Compared) => reasons.length > 0;
  return `Of ${count(() => true, 'figure', 'figures')} from CQRS: ${[
    count(({ outcome }) => outcome === 'agrees', 'agrees', 'agree'),
    count(
      isReasoned,
      'differs for a reason that fits both counts',
      'differ for a reason that fits both counts',
    ),
    count(
      (one) => one.outcome === 'not-held' && !isReasoned(one),
      'is of what we do not hold',
      'are of what we do not hold',
    ),
    count((one) => one.outcome === 'differs' && !isReasoned(one), 'is not explained', 'are not explained'),
  ].join('; ')}.`;
}

/** Why a figure differs, the likeliest reason first; empty where it agrees. */
export function reasonWords({ outcome, reasons, ours, theirs }: Compared): string {
  if (outcome === 'agrees') return '';
  const found = reasons.map(wordsOf).join('; or ');
  if (outcome === 'not-held') {
    const none = 'we hold no such figure, or not all of it is published';
    return found === '' ? none : `${none}; theirs is ${found}`;
  }
  if (found !== '') return found;
  return theirs.numerator === ours?.numerator
    ? 'not explained; the numerators agree'
    : theirs.denominator === ours?.denominator
      ? 'not explained; the denominators agree'
      : 'not explained';
}

function wordsOf(reason: Reason): string {
  if (reason.kind === 'exclusions')
    return `exclusions: ours leaves out ${countWords(reason.patients)} personalised care adjustments, theirs does not`;
  if (reason.kind === 'version') return `version: ours in release ${reason.release}, before it was revised`;
  if (reason.kind === 'month') return `month: ours for ${monthWords(reason.month)}`;
  if (reason.kind === 'rounding') return `rounding: ours to the nearest ${reason.to}`;
  return FIXED[reason.kind];
}

const FIXED = {
  suppressed:
    'suppression: the publication shows a count of 0 or 1 as *, and theirs lies within what that allows',
  membership: 'membership: ours by the other date of membership',
};
