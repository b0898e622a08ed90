import type { IndicatorSummary } from '../../../functions/questions/indicators/question.ts';

/** Which way is good, in a word or two. */
export const DIRECTION_WORDS: Readonly<Record<IndicatorSummary['polarity'], string>> = {
  up: 'More',
  down: 'Less',
  none: 'Neither way',
};

/** Which way is good, as a sentence. */
export const DIRECTION_SENTENCES: Readonly<Record<IndicatorSummary['polarity'], string>> = {
  up: 'More is better.',
  down: 'Less is better.',
  none: 'Neither more nor less is better: it is counted to be known.',
};

/** What the contract uses it for. */
export const USE_WORDS: Readonly<Record<IndicatorSummary['use'], string>> = {
  payment: 'Payment',
  'management-information': 'Information only',
};

/** How it adds up over the year. */
export const ACCUMULATION_SENTENCES: Readonly<Record<NonNullable<IndicatorSummary['accumulation']>, string>> =
  {
    cumulative:
      'It is counted up from the start of the contract year or season, so only the same month of another year is like it.',
    'point-in-time': 'It is the state at the end of the month, so months may be compared with each other.',
    unknown: 'Whether it builds up over the year is not known, so months are not compared.',
  };

/** How well the thresholds are known. */
export const STATUS_WORDS: Readonly<Record<NonNullable<IndicatorSummary['thresholdStatus']>, string>> = {
  confirmed: 'Confirmed',
  secondary: 'Reported elsewhere',
  derived: 'Worked out from what was reported',
  unverified: 'Unconfirmed',
};
