import { beforeAll, expect, test } from 'vitest';
import type { IndicatorSummary } from '../../../functions/questions/indicators/question.ts';
import type { ReportViews } from '../../../functions/reports/report-views.ts';
import { withNames } from '../../../functions/reports/workbook/with-names.ts';
import type { Field } from '../../../functions/tables/table.ts';
import { writtenWorkbook } from './written-workbook.ts';

const reviews: IndicatorSummary = {
  contractYear: '2026-27',
  code: 'HI21',
  policyCode: null,
  serviceArea: 'Tackling Health Inequalities',
  description: 'Number of reviews',
  kind: 'count',
  polarity: 'none',
  use: 'management-information',
  specified: true,
  whyItMatters: null,
  lowerThreshold: null,
  upperThreshold: null,
  thresholdStatus: null,
  months: [],
};
let views: ReportViews;

beforeAll(async () => {
  const indicators = { view: 'indicators', version: 1, indicators: [reviews] };
  ({ views } = await writtenWorkbook({ more: { indicators } }));
});

function named(columns: readonly string[], row: readonly string[]) {
  const fields = columns.map((name): Field => ({ name, type: 'string', description: '' }));
  const table = withNames(views)({ name: 'one', title: 'One', source: 'one', fields, rows: [row] });
  return Object.fromEntries(table.fields.map(({ name }, i) => [name, table.rows[0]?.[i]]));
}

test.each([
  ['of a network by its code', ['code'], ['U10009'], { code: 'U10009', name: 'Network 9 PCN' }],
  [
    'of an indicator as the gap names it',
    ['indicator'],
    ['CAN04'],
    { indicator: 'CAN04', indicator_name: 'Stool test before a referral' },
  ],
  [
    'of an indicator without a gap as the contract does',
    ['indicator'],
    ['HI21'],
    { indicator: 'HI21', indicator_name: 'Number of reviews' },
  ],
  ['that is not known not at all', ['code'], ['U99999'], { code: 'U99999', name: null }],
  [
    'that is there already once',
    ['code', 'name'],
    ['U10009', 'As published'],
    { code: 'U10009', name: 'As published' },
  ],
  [
    'of what is defined in the table itself not twice',
    ['measure', 'label'],
    ['CAN04', 'Its label'],
    { measure: 'CAN04', label: 'Its label' },
  ],
])('a name %s', (_what, columns, row, expected) => {
  expect(named(columns, row)).toEqual(expected);
});
