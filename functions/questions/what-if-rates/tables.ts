import { withIndicators } from '../../contracts/csv-text.ts';
import { CODE, MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type WhatIfRates, WhatIfRatesQuestion } from './question.ts';

/** Whom any policy can be scored of; what they achieved stands in a column an indicator. */
export const whatIfRatesTable = viewTable({
  name: 'what-if-rates',
  title: 'Every ranked network, to be scored under a policy of one’s own',
  rows: ({ month, codes, names, patients, balanced }: WhatIfRates) =>
    codes.map((code, i) => ({
      month,
      code,
      name: names[i] ?? null,
      patients: patients[i] ?? null,
      balanced: balanced[i] ?? null,
    })),
  columns: [
    MONTH,
    CODE,
    ['name', 'string', 'its name', ({ name }) => name],
    ['patients', 'integer', 'registered patients; empty where unknown', ({ patients }) => patients],
    ['balanced_progress', 'number', 'balanced progress, 0 to 1', ({ balanced }) => balanced],
  ],
});

export const whatIfRatesTables = questionTables(WhatIfRatesQuestion, [whatIfRatesTable], {
  widen: (table, { indicators, rates }) =>
    withIndicators(table, indicators, (row, i) => rates[row]?.[i] ?? null),
});
