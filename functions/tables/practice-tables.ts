import type { MembersView, PracticesView } from '../contracts/views/practices-view.ts';
import { INDICATOR, MONTH, NAME } from './columns.ts';
import { viewTable } from './table.ts';

interface PracticeFigures {
  readonly month: string;
  readonly indicator: string;
  readonly practice: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressed: boolean;
  readonly count: number | null;
  readonly adjustments: number | null;
}

/** What practices published, as they published it. */
export const practiceFiguresTable = viewTable({
  name: 'practice-figures',
  title: 'What every practice published for each indicator of a month',
  rows: ({ month, indicator, practices, ...lists }: PracticesView) =>
    practices.map(
      (practice, i): PracticeFigures => ({
        month,
        indicator,
        practice,
        numerator: lists.numerators[i] ?? null,
        denominator: lists.denominators[i] ?? null,
        suppressed: lists.suppressed[i] ?? false,
        count: lists.counts[i] ?? null,
        adjustments: lists.adjustments[i] ?? null,
      }),
    ),
  columns: [
    MONTH,
    INDICATOR,
    ['practice', 'string', 'ODS code of the practice', ({ practice }) => practice],
    [
      'state',
      'string',
      'value, nobody-eligible, suppressed (the denominator is hidden: 0 or 1) or not-published',
      stateOf,
    ],
    ['numerator', 'integer', 'patients achieved; empty where not published', ({ numerator }) => numerator],
    ['denominator', 'integer', 'patients eligible; empty as state says', ({ denominator }) => denominator],
    ['count', 'integer', 'patients, for indicators that only count', ({ count }) => count],
    [
      'personalised_care_adjustments',
      'integer',
      'patients left out; empty where any is hidden or none published',
      (row) => row.adjustments,
    ],
  ],
});

function stateOf({ denominator, suppressed, count }: PracticeFigures): string {
  if (suppressed) return 'suppressed';
  if (denominator === null) return count === null ? 'not-published' : 'value';
  return denominator === 0 ? 'nobody-eligible' : 'value';
}

/** Who belonged where. */
export const membersTable = viewTable({
  name: 'members',
  title: 'Which network each practice belonged to in one month',
  rows: ({ month, practices }: MembersView) => practices.map((practice) => ({ month, ...practice })),
  columns: [
    MONTH,
    ['practice', 'string', 'ODS code of the practice', ({ code }) => code],
    NAME,
    [
      'pcn',
      'string',
      'code of its network; empty where it belongs to none or no source places it',
      ({ pcn }) => pcn,
    ],
    ['sub_icb', 'string', 'code of its sub-ICB; empty where unknown', ({ subIcb }) => subIcb],
    ['icb', 'string', 'code of its ICB; empty where unknown', ({ icb }) => icb],
    ['region', 'string', 'code of its region; empty where unknown', ({ region }) => region],
    ['patients', 'integer', 'registered patients; empty where unknown', ({ patients }) => patients],
    ['reports', 'boolean', 'whether it published any figure of the month', ({ reports }) => reports],
  ],
});

export const membershipSourcesTable = viewTable({
  name: 'membership-sources',
  title: 'Which source said who belongs to which network, and the files of a month',
  rows: ({ month, membership, files }: MembersView) =>
    files.map((file) => ({ month, ...membership, ...file })),
  columns: [
    MONTH,
    ['membership_source', 'string', 'memberships, practice-map or none', ({ source }) => source],
    ['membership_date', 'date', 'the date that membership was read on', ({ onDate }) => onDate],
    [
      'map_date',
      'date',
      'of the map that placed practices in areas; empty where there is none',
      ({ mapDate }) => mapDate,
    ],
    ['dataset', 'string', 'kind of file', ({ dataset }) => dataset],
    [
      'sha256',
      'string',
      'of the file; of those that hold the same figure the last counts',
      ({ sha256 }) => sha256,
    ],
  ],
});
