import { MEASURE, MONTH, UNIT } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { HeadlineQuestion, type HeadlineView } from './question.ts';

const FIFTHS_ABOVE = ['lower_middle', 'middle', 'upper_middle', 'most_progressed'] as const;

/** The measure of each month that fifths, ranks and verdicts are by. */
export const headlineTable = viewTable({
  name: 'headline',
  title: 'The measure that each month is told by, and where its fifths begin',
  rows: (view: HeadlineView) => [view],
  columns: [
    MONTH,
    MEASURE,
    ['label', 'string', 'name of the measure', ({ label }) => label],
    ['unit', 'string', 'score (0 to 1) or share (fraction of patients, 0 to 1)', ({ unit }) => unit],
    ['polarity', 'string', 'up where more is better, down where less is', ({ polarity }) => polarity],
    [
      'why_not_progress',
      'string',
      'one-indicator: progress rests on one indicator; cut-off: too many networks share its lowest or highest value; at-both-ends: both fifths are at its ends; empty where progress is the headline',
      ({ why }) => why,
      'not-applicable',
    ],
    ['indicators', 'integer', 'indicators that balanced progress rests on', ({ restsOn }) => restsOn],
    ['networks_scored', 'integer', 'networks ranked on balanced progress', ({ scored }) => scored],
    [
      'networks_at_lowest',
      'integer',
      'networks that share the lowest balanced progress',
      ({ atLeast }) => atLeast,
    ],
    [
      'networks_at_highest',
      'integer',
      'networks that share the highest balanced progress',
      ({ atMost }) => atMost,
    ],
    ['networks', 'integer', 'networks ranked on the headline measure', ({ networks }) => networks],
    ['england', 'number', `figure of England from its own totals, ${UNIT}`, ({ england }) => england],
    [
      'lower_quartile',
      'number',
      `a quarter of ranked networks are below, ${UNIT}`,
      ({ middleHalf }) => middleHalf?.lower ?? null,
    ],
    [
      'upper_quartile',
      'number',
      `a quarter of ranked networks are above, ${UNIT}`,
      ({ middleHalf }) => middleHalf?.upper ?? null,
    ],
    ...FIFTHS_ABOVE.map(
      (fifth, i): Column<HeadlineView> => [
        `${fifth}_fifth_begins`,
        'number',
        `figure of the least progressed network of the ${fifth.replace('_', '-')} fifth; empty with too few networks for fifths`,
        ({ borders }) => borders?.[i] ?? null,
      ],
    ),
    [
      'chance_known',
      'boolean',
      'whether it is known how far chance could move a figure: only where people are counted, each once',
      ({ chanceKnown }) => chanceKnown,
    ],
  ],
});

export const headlineTables = questionTables(HeadlineQuestion, [headlineTable], { keep: 128 });
