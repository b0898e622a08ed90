import {
  because,
  CODE,
  MONTH,
  NAME,
  OTHER_SOURCES,
  UNIT,
  WITHOUT_LIST,
  within95,
} from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { BALANCED_PROGRESS } from '../gap/question.ts';
import { questionTables } from '../question-tables.ts';
import { type LikeNetwork, SimilarNetworksQuestion, type SimilarNetworksView } from './question.ts';

export const similarNetworksTable = viewTable({
  name: 'similar-networks',
  title: 'Each network beside the ten most like it',
  rows: ({ month, measure, sources, networks }: SimilarNetworksView) =>
    networks.map((network) => ({ month, measure, sources, ...network })),
  columns: [
    MONTH,
    CODE,
    NAME,
    ['patients', 'number', 'registered patients; empty where unknown', ({ values }) => values.patients],
    [
      'imd_score',
      'number',
      'deprivation score weighted by list size, higher is more deprived',
      ({ values }) => values.deprivation,
    ],
    [
      'aged_65_share',
      'number',
      'share of patients aged 65 and over: fraction',
      ({ values }) => values.aged65,
    ],
    ['practices', 'number', 'practices', ({ values }) => values.practices],
    [
      'team_per_10000',
      'number',
      'full-time equivalents for 10,000 patients; empty also where too few to show',
      ({ values }) => values.team,
      { by: 'team_state', says: { hidden: 'hidden' } },
    ],
    [
      'measure',
      'string',
      'what value is of: the headline of the month',
      ({ measure }) => (measure ?? BALANCED_PROGRESS).measure,
    ],
    ['value', 'number', `${UNIT}; empty unless ranked`, ({ value }) => value],
    ['neighbours_mean', 'number', 'mean value of the ranked neighbours', (row) => row.neighboursMean],
    [
      'neighbours',
      'string',
      'codes of its neighbours, nearest first',
      (row) => row.neighbours.map(({ code }) => code).join(' '),
    ],
    ['gap', 'number', 'value less neighbours_mean', ({ gap }) => gap],
    ...within95('gap', ({ interval }: LikeNetwork) => interval),
    [
      'usual_lower',
      'number',
      'lower end of the value that one more network like these would have; empty where not known',
      ({ usual }) => usual?.lower ?? null,
    ],
    [
      'usual_upper',
      'number',
      'upper end of the value that one more network like these would have; empty where not known',
      ({ usual }) => usual?.upper ?? null,
    ],
    ['neighbours_further_on', 'integer', 'ranked neighbours that stand further on', (row) => row.furtherOn],
    ['ranked_neighbours', 'integer', 'neighbours that are ranked', (row) => row.rankedNeighbours],
    [
      'practices_without_imd',
      'integer',
      'practices whose deprivation is unknown',
      (row) => row.practicesWithoutScore,
    ],
    [
      'team_state',
      'string',
      'hidden where the team is hidden to protect small numbers of people; else empty',
      ({ teamHidden }) => (teamHidden === true ? 'hidden' : null),
    ],
    because('no_neighbours_because'),
    WITHOUT_LIST,
    ...OTHER_SOURCES,
  ],
});

export const neighboursTable = viewTable({
  name: 'neighbours',
  title: 'Which networks are most like each, and how like',
  rows: ({ month, networks }: SimilarNetworksView) =>
    networks.flatMap(({ code, neighbours }) =>
      neighbours.map((neighbour, i) => ({ month, code, place: i + 1, neighbour })),
    ),
  columns: [
    MONTH,
    CODE,
    ['place', 'integer', '1 the most like', ({ place }) => place],
    ['neighbour', 'string', 'ODS code of the neighbour', ({ neighbour }) => neighbour.code],
    ['distance', 'number', 'in standard deviations; 0 is alike', ({ neighbour }) => neighbour.distance],
  ],
});

export const weightsTable = viewTable({
  name: 'similarity-weights',
  title: 'How much each factor weighs when networks are compared',
  rows: ({ month, weights }: SimilarNetworksView) => weights.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    ['factor', 'string', 'patients, deprivation, aged65, practices or team', ({ factor }) => factor],
    ['weight', 'number', 'its weight in a distance', ({ weight }) => weight],
  ],
});

export const similarNetworksTables = questionTables(SimilarNetworksQuestion, [
  similarNetworksTable,
  neighboursTable,
  weightsTable,
]);
