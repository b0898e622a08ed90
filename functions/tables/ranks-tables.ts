import type { RanksView } from '../contracts/views/ranks-view.ts';
import { CONFIDENCE_IN_NAMES, INTERVAL } from '../rules/rule-words.ts';
import { because, CODE, MEASURE, MONTH, UNIT } from './columns.ts';
import { viewTable } from './table.ts';

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
    ['standard_error', 'number', 'of the value, from chance alone', (row) => row.standardError],
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
  ],
});
