import { MONTH, NAME } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { MembersQuestion, type MembersView } from './question.ts';

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

export const membersTables = questionTables(MembersQuestion, [membersTable, membershipSourcesTable], {
  keep: 4,
});
