import type { Month } from '../../contracts/codes.ts';
import {
  type CallCounts,
  type CallFigure,
  type CallMeasure,
  type CallState,
  WAITS_BREAK,
} from './question.ts';

/** Practices that are counted, by what their files hold. */
export interface Counted {
  readonly inbound: number;
  readonly answered: number;
  readonly core: number;
  readonly timed: number;
}

interface Definition extends Omit<CallMeasure, 'comparable'> {
  readonly numerator: keyof CallCounts;
  readonly denominator: keyof CallCounts;
  readonly counted: keyof Counted;
  /** It changes at `WAITS_BREAK`. */
  readonly isWait?: true;
}

const CORE = '08:00 to 18:30 on working days';

const DEFINITIONS: readonly Definition[] = [
  {
    measure: 'over-5-minutes-core',
    title: 'Answered after more than 5 minutes, core hours',
    what: `of calls answered by a person from ${CORE}, those that had waited more than 5 minutes`,
    unit: 'share',
    direction: 'down',
    numerator: 'coreOver5',
    denominator: 'coreAnswered',
    counted: 'core',
    isWait: true,
  },
  {
    measure: 'over-5-minutes-peak',
    title: 'Answered after more than 5 minutes, 8 to 10 in the morning',
    what: 'of calls answered by a person from 08:00 to 10:00 on working days, those that had waited more than 5 minutes',
    unit: 'share',
    direction: 'down',
    numerator: 'peakOver5',
    denominator: 'peakAnswered',
    counted: 'core',
    isWait: true,
  },
  {
    measure: 'over-5-minutes',
    title: 'Answered after more than 5 minutes, any time',
    what: 'of calls answered by a person, those that had waited more than 5 minutes',
    unit: 'share',
    direction: 'down',
    numerator: 'answeredOver5',
    denominator: 'answered',
    counted: 'answered',
    isWait: true,
  },
  {
    measure: 'under-2-minutes',
    title: 'Answered within 2 minutes, any time',
    what: 'of calls answered by a person, those that had waited 2 minutes or less',
    unit: 'share',
    direction: 'up',
    numerator: 'answeredUnder2',
    denominator: 'answered',
    counted: 'answered',
    isWait: true,
  },
  {
    measure: 'missed',
    title: 'Missed',
    what: 'of calls that came in, those that reached a queue or line and ended unanswered, voicemail among them',
    unit: 'share',
    direction: 'down',
    numerator: 'missed',
    denominator: 'inbound',
    counted: 'inbound',
  },
  {
    measure: 'ended-in-menu',
    title: 'Ended in the menu',
    what: 'of calls that came in, those that ended in a menu, a message or a diversion before the queue',
    unit: 'share',
    direction: 'none',
    numerator: 'endedInMenu',
    denominator: 'inbound',
    counted: 'inbound',
  },
  {
    measure: 'callback-requested',
    title: 'Callback asked for',
    what: 'of calls that came in, those whose caller asked to be called back',
    unit: 'share',
    direction: 'none',
    numerator: 'callbacksRequested',
    denominator: 'inbound',
    counted: 'inbound',
  },
  {
    measure: 'callbacks-made',
    title: 'Callbacks made',
    what: 'automatic callbacks made, of those asked for',
    unit: 'share',
    direction: 'none',
    numerator: 'callbacksMade',
    denominator: 'callbacksRequested',
    counted: 'inbound',
  },
  {
    measure: 'calls-per-1000',
    title: 'Calls for every 1,000 patients',
    what: 'calls that came in to practices with an account of their own, for every 1,000 patients on their lists',
    unit: 'per-1000-patients',
    direction: 'none',
    numerator: 'listedInbound',
    denominator: 'listedPatients',
    counted: 'inbound',
  },
  {
    measure: 'calls-8-to-10',
    title: 'Calls that come from 8 to 10 in the morning',
    what: 'of calls that came in on any day, those from 08:00 to 10:00',
    unit: 'share',
    direction: 'none',
    numerator: 'timed8To10',
    denominator: 'timed',
    counted: 'timed',
  },
];

/** The measures of calls, as a month has them: waits are comparable on its own side of June 2026 alone. */
export function callMeasures(month: Month): CallMeasure[] {
  const side: CallMeasure['comparable'] =
    month < WAITS_BREAK.from ? { from: null, to: WAITS_BREAK.last } : { from: WAITS_BREAK.from, to: null };
  return DEFINITIONS.map(({ measure, title, what, unit, direction, isWait }) => ({
    measure,
    title,
    what,
    unit,
    direction,
    comparable: isWait === true ? side : null,
  }));
}

/**
 * Every measure of an area's or a practice's counts: sums over sums, never a mean of practices' shares.
 *
 * @param published null where nothing is: each figure is then `not-published`
 * @param practices of the area, counted or not
 * @returns value null where there is nothing to divide: no file, no call or no list size, which `state` tells apart
 * @see docs/measures.md#calls
 */
export function callFigures(published: CallCounts | null, counted: Counted, practices: number): CallFigure[] {
  const countOf: CountOf = (name) => (published === null ? null : published[name]);
  return DEFINITIONS.map((definition) => {
    const { measure, unit } = definition;
    const [numerator, denominator] = [countOf(definition.numerator), countOf(definition.denominator)];
    const practicesCounted = counted[definition.counted];
    const state = stateOf(definition, countOf, { practicesCounted, practices });
    const times = unit === 'share' ? 1 : 1_000;
    const value =
      numerator === null || denominator === null || denominator === 0
        ? null
        : (times * numerator) / denominator;
    return { measure, state, value, numerator, denominator, practicesCounted };
  });
}

/** A count as published, null where it is not. */
type CountOf = (name: keyof CallCounts) => number | null;

function stateOf(
  { unit, denominator }: Definition,
  countOf: CountOf,
  { practicesCounted, practices }: { readonly practicesCounted: number; readonly practices: number },
): CallState {
  const isPerPatient = unit === 'per-1000-patients';
  if (isPerPatient && countOf('inbound') !== null && countOf('listedPatients') === null) return 'no-list';
  if (countOf(denominator) === null) return 'not-published';
  if (countOf(denominator) === 0) return 'no-calls';
  if (practicesCounted === 0) return 'shared-only';
  return practicesCounted < practices ? 'partial' : 'complete';
}
