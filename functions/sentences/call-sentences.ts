import type { Month } from '../contracts/codes.ts';
import { lastDayOf } from '../contracts/month.ts';
import {
  type CallFigure,
  type CallMeasure,
  type CallState,
  type CallsShown,
  WAITS_BREAK,
} from '../questions/calls/question.ts';
import {
  countWords,
  dateWords,
  decimalWords,
  monthWords,
  valueWords,
  withinSentence,
} from './figure-words.ts';

/** What must be known of a month's calls before they are used, one thing a sentence. */
export function callNotes({
  month,
  firstDay,
  lastDay,
}: {
  readonly month: Month;
  readonly firstDay: string;
  readonly lastDay: string;
}): string[] {
  const isWhole = firstDay === `${month}-01` && lastDay === lastDayOf(month);
  const days = firstDay === lastDay ? dateWords(firstDay) : `${dateWords(firstDay)} to ${dateWords(lastDay)}`;
  const breaksIn = monthWords(WAITS_BREAK.from);
  return [
    ...(isWhole ? [] : [`These calls are of ${days}, and not of the whole of ${monthWords(month)}.`]),
    month < WAITS_BREAK.from
      ? `From ${breaksIn} on one supplier’s waits are put right, and earlier months’ are not: do not compare these waits with later ones.`
      : `One supplier’s waits were put right from ${breaksIn} on, and earlier months’ were not: do not compare these waits with those before ${breaksIn}.`,
    'A telephone account that several practices share is counted in the smallest area that all of them lie in, and never as a practice.',
    'A practice whose calls are not published is missing, which does not mean that it had none.',
    'Every call is counted, so a figure has no interval. NHS England calls these statistics “in development”.',
  ];
}

const STATES: Readonly<Record<Exclude<CallState, 'complete' | 'partial'>, string>> = {
  'shared-only': 'Only accounts that practices share',
  'no-calls': 'No calls to take a share of',
  'no-list': 'No list size known',
  'not-published': 'Not published',
  hidden: 'Hidden: it would be one practice’s figure',
};

/** How much of an area a figure rests on, as `49 of 68 practices`, or why there is none. */
export function callCoverageWords(
  { state, practicesCounted }: Pick<CallFigure, 'state' | 'practicesCounted'>,
  practices: number,
): string {
  return state === 'complete' || state === 'partial'
    ? `${countWords(practicesCounted)} of ${countWords(practices)} ${practices === 1 ? 'practice' : 'practices'}`
    : STATES[state];
}

/** A figure as `22.5%` or `522 calls`; null where there is none. */
export function callValueWords(
  { unit }: Pick<CallMeasure, 'unit'>,
  { value }: Pick<CallFigure, 'value'>,
): string | null {
  if (value === null) return null;
  return unit === 'share' ? valueWords('share', value) : `${decimalWords(value, 0)} calls`;
}

/**
 * How long callers waited in core hours in an area, beside the areas that it lies in, and how much of it is counted;
 * at any time where a month has no hours. Said as shares and never as better or worse: some practices have no callbacks
 * or leave out calls.
 *
 * @returns null where the area is not in the view
 */
export function waitSentence({ areas }: Pick<CallsShown, 'areas'>, code: string): string | null {
  const own = areas.find((area) => area.code === code);
  if (own === undefined) return null;
  const [measure, when] =
    figureOf(own, 'over-5-minutes-core')?.denominator === null
      ? (['over-5-minutes', ''] as const)
      : (['over-5-minutes-core', ' from 08:00 to 18:30 on working days'] as const);
  const figure = figureOf(own, measure);
  if (
    figure === undefined ||
    figure.value === null ||
    figure.numerator === null ||
    figure.denominator === null
  )
    return `How long callers to ${own.name} waited is not known: ${withinSentence(figure === undefined ? STATES['not-published'] : callCoverageWords(figure, own.practices))}.`;
  const others = areas.flatMap((area) => {
    const value = area.code === code ? null : (figureOf(area, measure)?.value ?? null);
    return value === null ? [] : [`${valueWords('share', value)} in ${area.name}`];
  });
  const beside = others.length === 0 ? '' : `, beside ${others.join(' and ')}`;
  return `Of the calls that were answered${when}, ${valueWords('share', figure.value)} had waited more than 5 minutes (${countWords(figure.numerator)} of ${countWords(figure.denominator)})${beside}.`;
}

/** On how much of the area its calls rest, in a sentence or two; empty where it is not in the month. */
export function callsCountedSentence({ areas }: Pick<CallsShown, 'areas'>, code: string): string {
  const own = areas.find((area) => area.code === code);
  if (own === undefined) return '';
  const counted = Math.max(0, ...own.figures.map(({ practicesCounted }) => practicesCounted));
  const shared = own.sharedInbound === null ? own.sharedAnswered : own.sharedInbound;
  const isPublished = own.figures.some(({ denominator }) => denominator !== null);
  if (!isPublished) return `Nothing is published of its ${own.practices === 1 ? 'practice' : 'practices'}.`;
  const parts = [
    `${countWords(counted)} of ${countWords(own.practices)} ${own.practices === 1 ? 'practice is' : 'practices are'} counted with a telephone account of ${counted === 1 ? 'its' : 'their'} own.`,
    ...(shared === null || shared === 0
      ? []
      : [
          `${countWords(shared)} calls were to accounts that practices share: they are counted here and belong to no single practice.`,
        ]),
    ...(own.practicesNotAddingUp === 0
      ? []
      : [
          `For ${countWords(own.practicesNotAddingUp)} of the practices what became of calls does not add up to the calls that came in; they are counted as published.`,
        ]),
  ];
  return parts.join(' ');
}

function figureOf({ figures }: CallsShown['areas'][number], measure: string): CallFigure | undefined {
  return figures.find((candidate) => candidate.measure === measure);
}
