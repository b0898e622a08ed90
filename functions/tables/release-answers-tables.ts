import type { MonthsAnswer, ReleasesAnswer } from '../contracts/api/answers.ts';
import { MONTH } from './columns.ts';
import { viewTable } from './table.ts';

/** The months of a release: a row a month. */
export const monthsTable = viewTable({
  name: 'months',
  title: 'The months of a release, and how much of England reported in each',
  rows: (months: MonthsAnswer['data']) => months,
  columns: [
    MONTH,
    ['practices_reporting', 'integer', 'practices with results', (row) => row.practicesReporting],
    ['practices_open', 'integer', 'practices there were', ({ practicesOpen }) => practicesOpen],
    [
      'practices_share',
      'number',
      'the first over the second; empty: not known',
      ({ practices }) => practices,
    ],
    ['patients_share', 'number', 'their share of patients; empty: not known', ({ patients }) => patients],
  ],
});

/** What has been published, and when: a row a release. */
export const releasesTable = viewTable({
  name: 'releases',
  title: 'Every release, newest first',
  rows: (releases: ReleasesAnswer['data']) => releases,
  columns: [
    ['number', 'integer', 'of the release', ({ number }) => number],
    ['published_at', 'string', 'ISO time', ({ publishedAt }) => publishedAt],
    ['content_id', 'string', 'what it holds, hashed', ({ contentId }) => contentId],
    ['first_month', 'yearmonth', 'first month it holds', ({ months }) => months[0] ?? null],
    ['last_month', 'yearmonth', 'last month it holds', ({ months }) => months.at(-1) ?? null],
  ],
});
