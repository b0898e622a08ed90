import { FIFTH_NAMES } from '../../contracts/views/fifth-chances.ts';
import { CONFIDENCE_IN_NAMES, INTERVAL } from '../../rules/rule-words.ts';
import { because, CODE, MEASURE, MONTH, UNIT } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type NetworkRank, RanksQuestion, type RanksView } from './question.ts';

/** The place of each network, and how sure it is. */
export const ranksTable = viewTable({
  name: 'ranks',
  title: 'The place of each network on each measure, with how sure it is',
  rows: ({ month, measure, networks }: RanksView) =>
    networks.map((row) => ({ month, measure: measure.measure, ...row })),
  columns: [
    MONTH,
    MEASURE,
    CODE,
    ['value', 'number', UNIT, ({ value }) => value],
    [
      'standard_error',
      'number',
      'of the value, from chance alone; empty, as are interval and group, where that is not known',
      (row) => row.standardError,
    ],
    ['rank', 'integer', '1 most progressed; ties share the smallest of their ranks', ({ rank }) => rank],
    [
      `rank_lower_${CONFIDENCE_IN_NAMES}`,
      'integer',
      `first rank of the ${INTERVAL} of this network by itself`,
      ({ lower }) => lower,
    ],
    [`rank_upper_${CONFIDENCE_IN_NAMES}`, 'integer', 'last rank of it', ({ upper }) => upper],
    [
      'group',
      'integer',
      'networks of one group cannot be told apart; 1 most progressed',
      ({ group }) => group,
    ],
    ['shrunken', 'number', 'value drawn towards the mean by empirical Bayes', ({ shrunken }) => shrunken],
    ['own_weight', 'number', 'how much of that is the network’s own, 0 to 1', ({ ownWeight }) => ownWeight],
    ...FIFTH_NAMES.map(
      (name, i): Column<NetworkRank> => [
        `chance_${name.replace(/\W/gu, '_')}_fifth`,
        'number',
        `chance that the network truly is in the ${name} fifth, 0 to 1; empty where that is not known`,
        ({ fifths }) => fifths?.chances[i] ?? null,
      ],
    ),
    [
      'place_lower_50',
      'number',
      'first of the places that hold the true one with 50 in 100; empty where not known',
      ({ fifths }) => fifths?.middlePlaces.lower ?? null,
    ],
    [
      'place_upper_50',
      'number',
      'last of the places that hold the true one with 50 in 100; empty where not known',
      ({ fifths }) => fifths?.middlePlaces.upper ?? null,
    ],
  ],
});

export const rankGroupsTable = viewTable({
  name: 'rank-groups',
  title: 'How many groups of networks can be told apart',
  rows: ({ measure, ...view }: RanksView) => [{ ...view, measure: measure.measure }],
  columns: [
    MONTH,
    MEASURE,
    ['networks', 'integer', 'ranked networks', ({ networks }) => networks.length],
    ['groups', 'integer', 'groups that can be told apart', ({ groups }) => groups],
    because('no_ranks_because'),
    [
      'dispersion',
      'number',
      'how much wider than counting errors are taken to be, 1 or more; empty where no chances were computed',
      ({ fifthChances }) => fifthChances?.dispersion ?? null,
    ],
    [
      'dispersion_learnt',
      'boolean',
      'true where that was learnt from the same month of two years, false where 2 is assumed',
      ({ fifthChances }) => fifthChances?.isLearnt ?? null,
    ],
    [
      'no_chances_because',
      'string',
      'why there are no chances of fifths; empty where there are',
      ({ fifthChances }) => fifthChances?.reason ?? null,
    ],
  ],
});

export const ranksTables = questionTables(RanksQuestion, [ranksTable, rankGroupsTable]);
