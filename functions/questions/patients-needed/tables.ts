import { FEWEST_FOR_FIFTHS } from '../../rules/rule-words.ts';
import { CODE, INDICATOR, MONTH, OTHER_SOURCES, SCORE_BOUNDS } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type NetworkNeeds, PatientsNeededQuestion, type PatientsNeededView } from './question.ts';

const TO =
  'patients, or what targets.counts names, it takes: more, or fewer where less is better; 0 is there already, empty where there is no such target';

const PATIENTS: readonly Column<NetworkNeeds>[] = [
  ['patients_to_lower', 'integer', `to the lower threshold, ${TO}`, ({ toLower }) => toLower],
  ['patients_to_upper', 'integer', `to the upper threshold, ${TO}`, ({ toUpper }) => toUpper],
  ['patients_to_median', 'integer', `to the national median, ${TO}`, ({ toMedian }) => toMedian],
  [
    'patients_to_top_fifth',
    'integer',
    `to where the most progressed fifth begins, ${TO}`,
    (row) => row.toTopFifth,
  ],
];

/** What each network earns and still needs. */
export const patientsNeededTable = viewTable({
  name: 'patients-needed',
  title: 'Points, pounds and patients needed of each network, by payment indicator',
  rows: ({ month, sources, networks }: PatientsNeededView) =>
    networks.map((row) => ({ month, sources, ...row })),
  columns: [
    MONTH,
    CODE,
    INDICATOR,
    ['score', 'number', '0 to 1; empty where it has none', ({ score }) => score],
    ['points', 'number', 'provisional points; empty where they are not known', ({ points }) => points],
    ['pounds', 'number', 'provisional pounds; pounds_unknown says why empty', ({ pounds }) => pounds],
    [
      'pounds_unknown',
      'string',
      'no-score, no-points, no-point-value, no-list-size or no-prevalence',
      (row) => row.poundsUnknown,
    ],
    ...PATIENTS,
    ...SCORE_BOUNDS,
    ...OTHER_SOURCES.slice(0, 1),
  ],
});

export const targetsTable = viewTable({
  name: 'targets',
  title: 'What each payment indicator can earn, and the rates a network may aim for',
  rows: ({ month, indicators }: PatientsNeededView) => indicators.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    INDICATOR,
    ['title', 'string', 'short name', ({ title }) => title],
    ['polarity', 'string', 'up where more is better, down where less is, none', ({ polarity }) => polarity],
    ['counts', 'string', 'what the indicator counts', ({ counts }) => counts ?? 'patients'],
    ['points', 'integer', 'verified points; empty where there are none', ({ points }) => points],
    [
      'pounds_per_point',
      'number',
      'verified value of a point for an average network',
      (row) => row.poundsPerPoint,
    ],
    ['lower_threshold', 'number', 'verified; a fraction', (row) => row.lowerThreshold],
    ['upper_threshold', 'number', 'verified; a fraction', (row) => row.upperThreshold],
    [
      'national_median',
      'number',
      `over ranked networks; empty for fewer than ${FEWEST_FOR_FIFTHS}`,
      (row) => row.nationalMedian,
    ],
    ['top_fifth', 'number', 'rate that the most progressed fifth begins at', ({ topFifth }) => topFifth],
  ],
});

export const patientsNeededTables = questionTables(PatientsNeededQuestion, [
  patientsNeededTable,
  targetsTable,
]);
