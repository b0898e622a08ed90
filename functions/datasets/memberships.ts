import type { Dataset, DatasetLayout, LineRule } from './dataset-layout.ts';
import { areaCode, label, pcnCode, practiceCode } from './line-rules.ts';
import { realDate, registerDate } from './published-dates.ts';
import { uniqueKey } from './unique-key.ts';

/** The sheet `PCN Core Partner Details`: one row a spell of membership; both dates belong to it, no end means current. */
const spells: DatasetLayout = {
  dataset: 'memberships',
  table: 'staged_membership',
  header: [
    'Partner Organisation Code',
    'Partner Name',
    'Practice Parent Sub ICB Loc Code',
    'Practice Parent Sub ICB Loc Name',
    'PCN Code',
    'PCN Name',
    'PCN Parent Sub ICB Loc Code',
    'PCN Parent Sub ICB Loc Name',
    'Practice to PCN Relationship Start Date',
    'Practice to PCN Relationship End Date',
    'Practice Sub ICB Loc and PCN Sub ICB Loc Match',
  ],
  also: {
    'Partner Organisation Code': ['Partner Code', 'Practice Code', 'Organisation Code', 'GP Practice Code'],
    'Partner Name': ['Partner Organisation Name', 'Practice Name', 'Organisation Name', 'GP Practice Name'],
    'Practice Parent Sub ICB Loc Code': ['Practice Sub ICB Loc Code'],
    'Practice Parent Sub ICB Loc Name': ['Practice Sub ICB Loc Name'],
    'PCN Parent Sub ICB Loc Code': ['PCN Sub ICB Loc Code'],
    'PCN Parent Sub ICB Loc Name': ['PCN Sub ICB Loc Name'],
    'Practice to PCN Relationship Start Date': ['Relationship Start Date', 'Start Date'],
    'Practice to PCN Relationship End Date': ['Relationship End Date', 'End Date'],
  },
  optional: [
    'Practice Parent Sub ICB Loc Name',
    'PCN Parent Sub ICB Loc Name',
    'Practice Sub ICB Loc and PCN Sub ICB Loc Match',
  ],
  headerless: true,
  cells: {
    'Partner Organisation Code': /^[A-Z]\d{5}$/,
    'PCN Code': /^U\d{5}$/,
    'Practice to PCN Relationship Start Date': /\d/,
  },
  lineRules: [
    practiceCode('Partner Organisation Code'),
    ...label('Partner Name'),
    areaCode('Practice Parent Sub ICB Loc Code'),
    pcnCode('PCN Code'),
    ...label('PCN Name'),
    areaCode('PCN Parent Sub ICB Loc Code'),
    realDate('Practice to PCN Relationship Start Date', registerDate),
    realDate('Practice to PCN Relationship End Date', registerDate, { blank: true }),
    endsAfterStart('Practice to PCN Relationship Start Date', 'Practice to PCN Relationship End Date'),
  ],
  constants: [],
  fileRules: [
    uniqueKey([
      { name: 'Partner Organisation Code', staged: 'practice_code' },
      { name: 'PCN Code', staged: 'pcn_code' },
      {
        name: 'Practice to PCN Relationship Start Date',
        received: registerDate.parsed('Practice to PCN Relationship Start Date'),
        staged: 'start_date',
      },
    ]),
  ],
  flagRules: [
    {
      rule: 'membership-overlap',
      column: 'Practice to PCN Relationship Start Date',
      found: `
        SELECT NULL AS about, count(DISTINCT practice_code) AS n
        FROM (
          SELECT practice_code, start_date,
            max(coalesce(end_date, DATE '9999-12-31')) OVER (
              PARTITION BY practice_code ORDER BY start_date, pcn_code
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS earlier_end
          FROM staged
        )
        WHERE start_date <= earlier_end
        HAVING count(*) > 0`,
      message: (n) =>
        `${n === 1 ? '1 practice is' : `${n} practices are`} in two PCNs on the same day. Ask for the register to be corrected; until then the later start counts.`,
    },
  ],
  staged: {
    submission: 'varchar',
    practice_code: 'varchar',
    practice_name: 'varchar',
    practice_sub_icb_code: 'varchar',
    pcn_code: 'varchar',
    pcn_name: 'varchar',
    pcn_sub_icb_code: 'varchar',
    start_date: 'date',
    end_date: 'date',
  },
  staging: `
  SELECT
    submission,
    "Partner Organisation Code" AS practice_code,
    "Partner Name" AS practice_name,
    "Practice Parent Sub ICB Loc Code" AS practice_sub_icb_code,
    "PCN Code" AS pcn_code,
    "PCN Name" AS pcn_name,
    "PCN Parent Sub ICB Loc Code" AS pcn_sub_icb_code,
    ${registerDate.parsed('Practice to PCN Relationship Start Date')} AS start_date,
    ${registerDate.parsed('Practice to PCN Relationship End Date')} AS end_date
  FROM received`,
  date: lastEvent('start_date', 'end_date'),
  synthetic: `SELECT bool_and(contains(upper(practice_name), 'SYNTHETIC') AND contains(upper(pcn_name), 'SYNTHETIC')) FROM staged`,
  editions: 'newest',
};

/** The sheet `PCNDetails`: one row a network; no close date means open. */
const networks: DatasetLayout = {
  dataset: 'memberships',
  table: 'staged_network',
  header: [
    'PCN Code',
    'PCN Name',
    'Current Sub ICB Loc Code',
    'Sub ICB Location',
    'Open Date',
    'Close Date',
    'Address Line 1',
    'Address Line 2',
    'Address Line 3',
    'Address Line 4',
    'Address Line 5',
    'Postcode',
  ],
  also: {
    'Current Sub ICB Loc Code': ['Sub ICB Loc Code', 'Current Sub ICB Code'],
    'Sub ICB Location': ['Sub ICB Loc Name', 'Current Sub ICB Loc Name'],
    'Open Date': ['PCN Open Date'],
    'Close Date': ['PCN Close Date'],
  },
  optional: [
    'Address Line 1',
    'Address Line 2',
    'Address Line 3',
    'Address Line 4',
    'Address Line 5',
    'Postcode',
  ],
  headerless: true,
  cells: {
    'PCN Code': /^U\d{5}$/,
    'Current Sub ICB Loc Code': /^[A-Z0-9]{3,6}$/,
    'Open Date': /\d/,
    'Close Date': /^[\d/ -]*$/,
  },
  lineRules: [
    pcnCode('PCN Code'),
    ...label('PCN Name'),
    areaCode('Current Sub ICB Loc Code'),
    ...label('Sub ICB Location'),
    realDate('Open Date', registerDate),
    realDate('Close Date', registerDate, { blank: true }),
    endsAfterStart('Open Date', 'Close Date'),
  ],
  constants: [],
  fileRules: [uniqueKey([{ name: 'PCN Code', staged: 'pcn_code' }])],
  flagRules: [],
  staged: {
    submission: 'varchar',
    pcn_code: 'varchar',
    pcn_name: 'varchar',
    sub_icb_code: 'varchar',
    sub_icb_name: 'varchar',
    open_date: 'date',
    close_date: 'date',
  },
  staging: `
  SELECT
    submission,
    "PCN Code" AS pcn_code,
    "PCN Name" AS pcn_name,
    "Current Sub ICB Loc Code" AS sub_icb_code,
    "Sub ICB Location" AS sub_icb_name,
    ${registerDate.parsed('Open Date')} AS open_date,
    ${registerDate.parsed('Close Date')} AS close_date
  FROM received`,
  date: lastEvent('open_date', 'close_date'),
  synthetic: `SELECT bool_and(contains(upper(pcn_name), 'SYNTHETIC')) FROM staged`,
  editions: 'newest',
};

/** The ePCN register of networks and of who belonged to them. */
export const memberships: Dataset = {
  name: 'memberships',
  about:
    'The ePCN register, published by NHS England’s Organisation Data Service (ODS): dated spells of membership, and the networks themselves. The workbook, each sheet as CSV, or the reports `epcncorepartnerdetails` and `epcn` of the ODS Data Search and Export site, which have no header line. Both dates of a spell belong to it. Events after the day the file came are announced and have not happened: today’s membership is that of the day it came, and the register’s date is its newest event of before.',
  send: 'ePCN.xlsx of the Organisation Data Service, or the report epcncorepartnerdetails of ODS Data Search and Export',
  named: /^epcn/i,
  together: true,
  layouts: [spells, networks],
};

/** The newest event that had happened on the day the file came; the earliest of all where none had. */
function lastEvent(start: string, end: string): string {
  return `
    SELECT coalesce(max(event) FILTER (WHERE event <= {received}), min(event))
    FROM (SELECT ${start} AS event FROM staged UNION ALL SELECT ${end} FROM staged)`;
}

function endsAfterStart(start: string, end: string): LineRule {
  return {
    rule: 'ends-before-it-starts',
    column: end,
    broken: `${registerDate.parsed(end)} < ${registerDate.parsed(start)}`,
    expected: `${end} must not be before ${start}`,
    remedy: 'Correct the two dates and send the file again.',
  };
}
