import { AREA_CODE, MONTH, NAME } from '../../tables/columns.ts';
import { type Empty, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type CallCounts, CallsQuestion, type CallsView } from './question.ts';

const BY_STATE: Empty = { by: 'state', says: { hidden: 'hidden', 'no-calls': 'not-applicable' } };

/** A row for each area and measure. */
const callsTable = viewTable({
  name: 'calls',
  title: 'Calls to practices and how long callers waited, by area',
  filePer: 'month',
  rows: ({ month, firstDay, lastDay, areas }: CallsView) =>
    areas.flatMap(({ figures, ...area }) =>
      figures.map((figure) => ({ month, firstDay, lastDay, ...area, ...figure })),
    ),
  columns: [
    MONTH,
    ['kind', 'string', 'england, region, icb, sub-icb or pcn', ({ kind }) => kind],
    AREA_CODE,
    NAME,
    ['measure', 'string', 'measure, as the table call-measures says it', ({ measure }) => measure],
    [
      'state',
      'string',
      'complete or partial, by its practices; shared-only: only accounts that practices share; no-calls; no-list: no list size; not-published, which is not 0; hidden',
      ({ state }) => state,
    ],
    [
      'value',
      'number',
      'fraction, 0 to 1, or calls for every 1,000 patients; empty as state says',
      ({ value }) => value,
      BY_STATE,
    ],
    ['numerator', 'integer', 'calls; empty where not published', ({ numerator }) => numerator, BY_STATE],
    [
      'denominator',
      'integer',
      'calls that the numerator is a part of, or patients; empty where not published',
      ({ denominator }) => denominator,
      BY_STATE,
    ],
    [
      'practices_counted',
      'integer',
      'practices with an account of their own that are counted',
      (row) => row.practicesCounted,
    ],
    ['practices', 'integer', 'practices of the area, counted or not', ({ practices }) => practices],
    [
      'practices_not_adding_up',
      'integer',
      'practices whose outcomes do not add up to the calls that came in; counted as published',
      (row) => row.practicesNotAddingUp,
    ],
    [
      'shared_inbound',
      'integer',
      'calls that came in to accounts that practices share: in the area, of no practice; empty where not published',
      (row) => row.sharedInbound,
    ],
    ['first_day', 'date', 'first day that has calls', ({ firstDay }) => firstDay],
    ['last_day', 'date', 'last day that has calls', ({ lastDay }) => lastDay],
  ],
});

const callMeasuresTable = viewTable({
  name: 'call-measures',
  title: 'What each measure of calls is, and with which months it may be compared',
  rows: ({ month, measures }: CallsView) => measures.map((measure) => ({ month, ...measure })),
  columns: [
    MONTH,
    ['measure', 'string', 'measure', ({ measure }) => measure],
    ['title', 'string', 'its title', ({ title }) => title],
    ['what', 'string', 'what it is', ({ what }) => what],
    ['unit', 'string', 'share or per-1000-patients', ({ unit }) => unit],
    [
      'direction',
      'string',
      'up or down where more or less is better; none where that is not said',
      (row) => row.direction,
    ],
    [
      'comparable_from',
      'yearmonth',
      'first month that it may be compared with; empty where nothing is known to break the series',
      ({ comparable }) => comparable?.from ?? null,
    ],
    ['comparable_to', 'yearmonth', 'last month likewise', ({ comparable }) => comparable?.to ?? null],
  ],
});

const ofPractice = (
  name: string,
  description: string,
  count: keyof CallCounts,
): readonly [string, 'integer', string, (row: PracticeRow) => number | null] => [
  name,
  'integer',
  `${description}; empty where not published`,
  ({ counts }) => counts[count],
];

type PracticeRow = { readonly month: string } & CallsView['practices'][number];

/** What each practice published; where practices are restricted, its name keeps it from who may not see them. */
const practiceFiguresOfCallsTable = viewTable({
  name: 'practice-figures-of-calls',
  title: 'Calls to each practice that has an account of its own',
  filePer: 'month',
  rows: ({ month, practices }: CallsView) => practices.map((practice) => ({ month, ...practice })),
  columns: [
    MONTH,
    ['practice', 'string', 'ODS code of the practice', ({ code }) => code],
    ofPractice('inbound', 'calls that came in', 'inbound'),
    ofPractice('ended_in_menu', 'calls that ended in the menu', 'endedInMenu'),
    ofPractice('missed', 'calls that were missed', 'missed'),
    ofPractice('callbacks_requested', 'callbacks asked for', 'callbacksRequested'),
    ofPractice('callbacks_made', 'callbacks made', 'callbacksMade'),
    ofPractice('answered', 'calls answered by a person', 'answered'),
    ofPractice('answered_over_5_minutes', 'of these, after more than 5 minutes', 'answeredOver5'),
    ofPractice('answered_under_2_minutes', 'of these, within 2 minutes', 'answeredUnder2'),
    ofPractice('core_answered', 'calls answered in core hours', 'coreAnswered'),
    ofPractice('core_over_5_minutes', 'of these, after more than 5 minutes', 'coreOver5'),
    ofPractice('peak_answered', 'calls answered from 8 to 10 in the morning', 'peakAnswered'),
    ofPractice('peak_over_5_minutes', 'of these, after more than 5 minutes', 'peakOver5'),
    [
      'adds_up',
      'boolean',
      'whether its outcomes add up to the calls that came in; empty where they are not published',
      ({ addsUp }) => addsUp,
    ],
  ],
});

export const callsTables = questionTables(
  CallsQuestion,
  [callsTable, callMeasuresTable, practiceFiguresOfCallsTable],
  {
    sends: ({ practices: _ofPractices, ...shown }) => shown,
    indicators: () => [],
  },
);
