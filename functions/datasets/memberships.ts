import type { DatasetLayout, LineRule } from './dataset-layout.ts';
import { areaCode, label, pcnCode, practiceCode, realDate, registerDate } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

/** The sheet `PCN Core Partner Details` of the ePCN register: one row a spell of membership. */
export const memberships: DatasetLayout = {
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
  lineRules: [
    practiceCode('Partner Organisation Code'),
    ...label('Partner Name'),
    areaCode('Practice Parent Sub ICB Loc Code'),
    pcnCode('PCN Code'),
    ...label('PCN Name'),
    areaCode('PCN Parent Sub ICB Loc Code'),
    realDate('Practice to PCN Relationship Start Date', registerDate),
    realDate('Practice to PCN Relationship End Date', { ...registerDate, blank: true }),
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
  date: 'SELECT greatest(max(start_date), max(end_date)) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(practice_name), 'SYNTHETIC') AND contains(upper(pcn_name), 'SYNTHETIC')) FROM staged`,
};

/** The sheet `PCNDetails` of the ePCN register: one row a network. */
export const networks: DatasetLayout = {
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
  lineRules: [
    pcnCode('PCN Code'),
    ...label('PCN Name'),
    areaCode('Current Sub ICB Loc Code'),
    ...label('Sub ICB Location'),
    realDate('Open Date', registerDate),
    realDate('Close Date', { ...registerDate, blank: true }),
    endsAfterStart('Open Date', 'Close Date'),
  ],
  constants: [],
  fileRules: [uniqueKey([{ name: 'PCN Code', staged: 'pcn_code' }])],
  flagRules: [],
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
  date: 'SELECT greatest(max(open_date), max(close_date)) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(pcn_name), 'SYNTHETIC')) FROM staged`,
};

function endsAfterStart(start: string, end: string): LineRule {
  return {
    rule: 'ends-before-it-starts',
    column: end,
    broken: `${registerDate.parsed(end)} < ${registerDate.parsed(start)}`,
    expected: `${end} must not be before ${start}`,
    remedy: 'Correct the two dates and send the file again.',
  };
}
