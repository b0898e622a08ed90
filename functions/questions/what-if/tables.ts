import { because, CODE, INDICATOR, MONTH, within95 } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type Scenario, WhatIfQuestion, type WhatIfView } from './question.ts';

const POLICY: Column<{ readonly policy: { readonly id: string } }> = [
  'policy',
  'string',
  'short name of the policy, such as balanced',
  ({ policy }) => policy.id,
];

/** A row for each network and policy. */
export const whatIfProgressTable = viewTable({
  name: 'what-if-progress',
  title: 'Progress of every ranked network under each policy',
  rows: ({ month, scenarios, networks }: WhatIfView) =>
    networks.flatMap(({ code, progress }) =>
      scenarios.map(({ policy }, i) => ({ month, code, policy, progress: progress[i] ?? null })),
    ),
  columns: [
    MONTH,
    CODE,
    POLICY,
    [
      'progress',
      'number',
      '0 to 1; empty where the policy gives the network no number',
      ({ progress }) => progress,
    ],
  ],
});

export const whatIfTable = viewTable({
  name: 'what-if',
  title: 'The newest month under each policy: the gap, who gains and who loses',
  rows: ({ month, scenarios }: WhatIfView) => scenarios.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    POLICY,
    ['title', 'string', 'its name', ({ policy }) => policy.title],
    ['networks', 'integer', 'ranked networks that it gives a number', ({ networks }) => networks],
    ['most', 'number', 'mean of the most progressed fifth, a score', ({ most }) => most],
    ['least', 'number', 'mean of the least progressed fifth', ({ least }) => least],
    ['gap', 'number', 'most less least', ({ gap }) => gap],
    ...within95('gap', ({ interval }: Scenario) => interval),
    ['networks_higher', 'integer', 'networks in a higher fifth than under balanced', ({ higher }) => higher],
    ['networks_lower', 'integer', 'networks in a lower fifth', ({ lower }) => lower],
    because('no_gap_because'),
  ],
});

export const whatIfMoversTable = viewTable({
  name: 'what-if-movers',
  title: 'The networks whose place moves furthest under each policy',
  rows: ({ month, scenarios }: WhatIfView) =>
    scenarios.flatMap(({ policy, gain, lose }) => [
      ...gain.map((row) => ({ month, policy, direction: 'gains', ...row })),
      ...lose.map((row) => ({ month, policy, direction: 'loses', ...row })),
    ]),
  columns: [
    MONTH,
    POLICY,
    CODE,
    ['direction', 'string', 'gains or loses', ({ direction }) => direction],
    ['place_from', 'number', 'place under balanced, 0 least to 1 most progressed', ({ from }) => from],
    ['place_to', 'number', 'place under this policy', ({ to }) => to],
  ],
});

export const whatIfIndicatorsTable = viewTable({
  name: 'what-if-indicators',
  title: 'How the newest month scores each indicator',
  rows: ({ month, indicators }: WhatIfView) => indicators.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    INDICATOR,
    ['title', 'string', 'short name', ({ title }) => title],
    ['service_area', 'string', 'service of the contract', ({ serviceArea }) => serviceArea],
    ['is_payment', 'boolean', 'whether it earns', ({ isPayment }) => isPayment],
    ['points', 'number', 'verified points; empty where there are none', ({ points }) => points],
    [
      'is_first_year',
      'boolean',
      'whether it is in the first contract year of its series',
      (row) => row.isFirstYear,
    ],
    [
      'scored_from',
      'number',
      'earns nothing up to here; empty where it is not scored',
      ({ range }) => range?.lower ?? null,
    ],
    ['scored_to', 'number', 'earns everything from here', ({ range }) => range?.upper ?? null],
    ['scored_against', 'string', 'contract or benchmark', ({ range }) => range?.against ?? null],
  ],
});

export const whatIfTables = questionTables(
  WhatIfQuestion,
  [whatIfTable, whatIfProgressTable, whatIfMoversTable, whatIfIndicatorsTable],
  { csv: () => whatIfProgressTable },
);
