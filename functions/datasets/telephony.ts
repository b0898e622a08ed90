import type { Dataset, DatasetLayout, FileRule, FlagRule } from './dataset-layout.ts';
import { matches, oneOf } from './line-rules.ts';
import { isoDate, realDate } from './published-dates.ts';
import { isOneOf, sqlName, sqlText } from './sql-text.ts';

const PLACE = ['REGION_CODE', 'ICB_CODE', 'SUB_ICB_LOCATION_CODE', 'PCN_CODE', 'PRACTICE_CODE'] as const;
const WAITS = ['0', '1_30', '31_60', '61_90', '91_120', '121_180', '181_240', '241_300', '>300'];
const LENGTHS = ['0_10', '11_30', '31_60', '61_90', '91_120', '121_180', '181_240', '241_300', '>300'];
const NO_TOTALS =
  'The publication has no rows of totals or of England, and they would count calls twice: take them out, since totals are worked out here, and send the file again.';

/** A national month has four million dates, and a cast reads one in a third of the time that a pattern takes. */
const day = { ...isoDate, parsed: (column: string) => `TRY_CAST(${sqlName(column)} AS DATE)` };
const dayOf = day.parsed('Date');

/** A code, or the word that stands where the practices of a shared account agree on none. */
function place(column: string, code: string, example: string) {
  return matches(column, 'area-code', `${code}|Unmapped`, `${example}, or Unmapped`, { remedy: NO_TOTALS });
}

const lineRules: DatasetLayout['lineRules'] = [
  realDate('Date', day),
  place('REGION_CODE', '[A-Z][0-9]{2}', 'the code of a region such as Y58'),
  place('ICB_CODE', '[A-Z0-9]{3}|[A-Z0-9]{5}', 'the ODS code of an ICB such as QVV'),
  place('SUB_ICB_LOCATION_CODE', '[A-Z0-9]{3}|[A-Z0-9]{5}', 'the ODS code of a sub-ICB such as 11J'),
  place('PCN_CODE', 'U[0-9]{5}|U|Unallocated', 'a PCN code such as U12345, U or Unallocated'),
  matches(
    'PRACTICE_CODE',
    'practice-code',
    '[A-Z][0-9]{5}|Unassigned',
    'a practice code such as A81001, or Unassigned for an account that practices share',
    { remedy: NO_TOTALS },
  ),
  oneOf(
    'Indicator',
    'indicator-code',
    ['1', '2', '3', '4', '5', '6', '7'].map((n) => `CBT00${n}`),
  ),
  matches('Value', 'value-is-whole-number', '[0-9]{1,7}([.]0)?', 'a whole number of calls such as 344.0', {
    remedy:
      'NHS England hides no number in these files, so a sign such as * means that the file was changed, or that its rules were: take the file as it was published, or ask the publisher.',
  }),
];

/** One file a month; its days are told from first to last, and a part of a month adds to the other part. */
const oneMonth: FileRule = {
  rule: 'one-month',
  column: 'Date',
  holds: [`SELECT date_trunc('month', min(first_date)) = date_trunc('month', max(last_date)) FROM staged`],
  broken: `date_trunc('month', ${dayOf}) IS DISTINCT FROM
    date_trunc('month', first_value(${dayOf}) OVER (ORDER BY member, line))`,
  expected: 'Date must be of one month in the whole file, and differs from the first row here',
  remedy: 'Send one file for each month.',
};

const partOfMonth: FlagRule = {
  rule: 'part-of-month',
  column: 'Date',
  found: `
    SELECT NULL AS about, date_diff('day', min(first_date), max(last_date)) + 1 AS n
    FROM staged
    HAVING min(first_date) > date_trunc('month', min(first_date)) OR max(last_date) < last_day(max(last_date))`,
  message: (n) =>
    `The rows are of ${n === 1 ? '1 day' : `${n} days`} and not of the whole month. Figures say which days they are of; the other days may come as another file, and both then count together.`,
};

/** What tells the three files apart: the columns of their bands, and which bands may stand there. */
interface Form {
  readonly table: string;
  /** Published column, by the name it is staged under. */
  readonly bands: Readonly<Record<string, string>>;
  /** SQL over the published columns that is true of a row whose bands are those of its indicator. */
  readonly fits: string;
  readonly bandsExpected: string;
  readonly flagRules?: readonly FlagRule[];
}

/** A row for each account, indicator and band, its calls added up over the days: nothing asks for a single day. */
function layout({ table, bands, fits, bandsExpected, flagRules = [] }: Form): DatasetLayout {
  const key = [...PLACE, 'Indicator', ...Object.values(bands)];
  const verbatim: Readonly<Record<string, string>> = {
    REGION_CODE: 'region_code',
    ICB_CODE: 'icb_code',
    SUB_ICB_LOCATION_CODE: 'sub_icb_code',
    PCN_CODE: 'pcn_code',
    PRACTICE_CODE: 'practice_code',
    Indicator: 'indicator',
    ...Object.fromEntries(Object.entries(bands).map(([staged, column]) => [column, staged])),
  };
  const staged = key.map((column) => `${sqlName(column)} AS ${verbatim[column]}`);
  return {
    dataset: 'telephony',
    table,
    header: ['Date', ...key, 'Value'],
    lineRules,
    constants: [],
    verbatim,
    fileRules: [
      oneMonth,
      {
        rule: 'band-of-indicator',
        column: null,
        holds: [
          `SELECT bool_and(coalesce(${fits}, false)) FROM (SELECT ${key.map((column) => `${verbatim[column]} AS ${sqlName(column)}`).join(', ')} FROM staged)`,
        ],
        broken: `NOT coalesce(${fits}, false)`,
        expected: bandsExpected,
        remedy:
          'Another band is another year’s layout, or a total: take the file as it was published, and send it again.',
      },
      {
        rule: 'duplicate-key',
        column: null,
        holds: ['SELECT count(*) = count(days) FROM staged'],
        broken: `row_number() OVER (PARTITION BY ${['Date', ...key].map(sqlName).join(', ')} ORDER BY member, line) > 1`,
        expected: `Date, ${key.join(', ')} together must name one row, and an earlier row has the same`,
        remedy: 'Find out which of the rows is right, keep that one and send the file again.',
      },
    ],
    flagRules: [partOfMonth, ...flagRules],
    staged: {
      submission: 'varchar',
      ...Object.fromEntries(Object.values(verbatim).map((column) => [column, 'varchar' as const])),
      calls: 'bigint',
      days: 'bigint',
      first_date: 'date',
      last_date: 'date',
    },
    // A bit for each day: as many bits as rows means that no row is there twice.
    staging: `
  SELECT
    submission,
    ${staged.join(',\n    ')},
    CAST(sum(CAST("Value" AS DOUBLE)) AS BIGINT) AS calls,
    CASE
      WHEN count(*) = bit_count(bit_or(CAST(1 AS BIGINT) << (day(${dayOf}) - 1))) THEN count(*)
    END AS days,
    min(${dayOf}) AS first_date,
    max(${dayOf}) AS last_date
  FROM received
  GROUP BY submission, ${key.map(sqlName).join(', ')}
  ORDER BY ${key.map((column) => verbatim[column]).join(', ')}`,
    counted: 'SELECT sum(days) FROM staged',
    date: 'SELECT max(last_date) FROM staged',
    synthetic: `SELECT coalesce(bool_and(starts_with(practice_code, 'X')) FILTER (WHERE practice_code <> 'Unassigned'), false)
  FROM staged`,
    editions: 'of-the-month',
    laterSubmissionWins: true,
  };
}

/** Practices whose own figures do not agree, by two sums of `calls` over indicators; a shared account is no practice. */
function disagreeing(rule: string, one: string, others: readonly string[], said: string): FlagRule {
  return {
    rule,
    column: 'Value',
    found: `
      SELECT NULL AS about, count(*) AS n
      FROM (
        SELECT practice_code
        FROM staged
        WHERE practice_code <> 'Unassigned'
        GROUP BY practice_code
        HAVING coalesce(sum(calls) FILTER (WHERE indicator = ${sqlText(one)}), 0)
          <> coalesce(sum(calls) FILTER (WHERE ${isOneOf('indicator', others)}), 0)
      )
      HAVING count(*) > 0`,
    message: (n) =>
      `${n === 1 ? '1 practice has' : `${n} practices have`} ${said}. Counted as published, and marked: NHS England says that this happens.`,
  };
}

const ANSWERED = `"Indicator" = 'CBT003'`;

const answered = layout({
  table: 'staged_calls_answered',
  bands: { wait: 'Wait_Time', core_category: 'Core_Category' },
  fits: `${ANSWERED} AND ${isOneOf('"Wait_Time"', WAITS)} AND ${isOneOf('"Core_Category"', ['Core_8_10', 'Core_10_1830', 'Non-Core'])}`,
  bandsExpected: `Indicator must be CBT003, Wait_Time one of ${WAITS.join(', ')}, and Core_Category Core_8_10, Core_10_1830 or Non-Core`,
});

const durations = layout({
  table: 'staged_calls_by_duration',
  bands: { band: 'Duration' },
  fits: `CASE
      WHEN ${isOneOf('"Indicator"', ['CBT003', 'CBT004'])} THEN ${isOneOf('"Duration"', WAITS)}
      WHEN "Indicator" = 'CBT007' THEN ${isOneOf('"Duration"', LENGTHS)}
      ELSE "Duration" = 'TOTAL'
    END`,
  bandsExpected: `Duration must be one of ${WAITS.join(', ')} for CBT003 and CBT004, one of ${LENGTHS.join(', ')} for CBT007, and TOTAL for the others`,
  flagRules: [
    disagreeing(
      'outcomes-differ-from-calls',
      'CBT001',
      ['CBT002', 'CBT003', 'CBT004', 'CBT005'],
      'outcomes that do not add up to the calls that came in',
    ),
    disagreeing('answered-differ', 'CBT003', ['CBT007'], 'other calls answered by wait than by length'),
  ],
});

const times = layout({
  table: 'staged_calls_by_time',
  bands: { time_band: 'Time_Category' },
  fits: `regexp_full_match("Time_Category", '[0-2][0-9]:[0-5][0-9] ?- ?[0-2][0-9]:[0-5][0-9]')`,
  bandsExpected: 'Time_Category must be two times of a day, such as 08:00-09:59',
});

/** Calls to practices by day, from their telephone systems; a shared account is no practice and is counted where it lies. */
export const telephony: Dataset = {
  name: 'telephony',
  about:
    'Calls to practices and how long callers waited, “Cloud Based Telephony Data in General Practice”, published by NHS England (official statistics in development) about four weeks after the month. Each of the three files comes as a ZIP of eight CSVs, one a region and one of accounts in no one region; a single CSV is a part of the month and adds to the others. Calls are added up over the days of the month. Waits by core hours are published from June 2026 on, the others from October 2025. A re-issue (`_v2`, `_0526`, `_14-05-26_0526`) replaces what it holds of a region. Figures stand beside the contract’s and are in no score.',
  send: '“Cloud Based Telephony Calls Answered Metric”, “By Durations” or “By Day and Time” of a month, as a ZIP or CSV',
  named: /^cloud.based.telephony/i,
  layouts: [answered, durations, times],
};
