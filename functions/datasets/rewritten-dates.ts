import type { Problem } from '../contracts/file-outcome.ts';
import type { CheckDatabase } from './check-database.ts';
import type { LineRule } from './dataset-layout.ts';
import type { DateRule } from './published-dates.ts';
import { flagged } from './refusal.ts';
import { sqlName, sqlText } from './sql-text.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '(20[0-9]{2}|[0-9]{2})';
/** What a workbook's cell adds to a date that it holds as a moment. */
const MIDNIGHT = '(?:[ T]0{1,2}:00(?::00(?:[.]0+)?)?)?';
const DAY_MONTH_NAME = `(?i)^([0-9]{1,2})[ ,./-]*(${MONTH})[ ,./-]*${YEAR}${MIDNIGHT}$`;
const YEAR_FIRST = `^(20[0-9]{2})[./-]([0-9]{1,2})[./-]([0-9]{1,2})${MIDNIGHT}$`;
const NUMBERS = `^([0-9]{1,2})[./-]([0-9]{1,2})[./-]${YEAR}${MIDNIGHT}$`;
/** Days since 30 December 1899: 36526 is 1 January 2000, 73050 the last day of 2099. */
const SERIAL = '^(?:3[6-9]|[4-6][0-9]|7[0-2])[0-9]{3}$';

/** Rows with their dates put back as they were published, and what a reader should know of it. */
interface DatesRead {
  readonly rows: string;
  readonly flags: readonly Problem[];
}

/**
 * Reads the dates that Excel rewrote on saving, such as `01-Jul-26` or `7/31/2026`, where one reading alone is possible:
 * day and month stand in one order in the whole column. Every other value stays as it came, for the rules to refuse.
 *
 * @param rows SELECT of the received rows, every cell as text
 */
export async function putDatesRight(
  database: CheckDatabase,
  rows: string,
  lineRules: readonly (LineRule | DateRule)[],
): Promise<DatesRead> {
  const replaced: string[] = [];
  const flags: Problem[] = [];
  for (const rule of lineRules) {
    if (!('dates' in rule)) continue;
    const read = await readColumn(database, rows, rule);
    if (read === null) continue;
    replaced.push(`${read} AS ${sqlName(rule.column)}`);
    flags.push(rewritten(rule.column));
  }
  if (replaced.length === 0) return { rows, flags };
  return { rows: `SELECT * REPLACE (${replaced.join(', ')}) FROM (${rows})`, flags };
}

/** SQL of a column with its rewritten dates put back; `null` where there is none that can be read. */
async function readColumn(
  database: CheckDatabase,
  rows: string,
  { column, dates }: DateRule,
): Promise<string | null> {
  const name = sqlName(column);
  const stray = `(${name} IS NOT NULL AND (NOT regexp_full_match(${name}, ${sqlText(dates.pattern)}) OR ${dates.parsed(column)} IS NULL))`;
  const dayFirst = numbersAs(name, 1, 2);
  const monthFirst = numbersAs(name, 2, 1);
  const [found] = await database.rows(`
    SELECT
      bool_and(day_first IS NOT NULL),
      bool_and(month_first IS NOT NULL),
      bool_and(day_first = month_first),
      count(*) > 0
    FROM (
      SELECT ${dayFirst} AS day_first, ${monthFirst} AS month_first, regexp_matches(${name}, ${sqlText(NUMBERS)}) AS in_numbers
      FROM (SELECT DISTINCT ${name} FROM (${rows}))
    )
    WHERE in_numbers`);
  const [canBeDayFirst, canBeMonthFirst, same, any] = found ?? [];
  const inNumbers =
    any !== true || (canBeDayFirst === canBeMonthFirst && same !== true)
      ? 'CAST(NULL AS DATE)'
      : canBeDayFirst === true
        ? dayFirst
        : monthFirst;
  const read = `strftime(coalesce(${named(name)}, ${yearFirst(name)}, ${serial(name)}, ${inNumbers}), ${sqlText(dates.written)})`;
  const readable = await database.only(
    `SELECT count(*) > 0 FROM (SELECT DISTINCT ${name} FROM (${rows}) WHERE ${stray}) WHERE ${read} IS NOT NULL`,
  );
  return readable === true ? `CASE WHEN ${stray} THEN coalesce(${read}, ${name}) ELSE ${name} END` : null;
}

function named(name: string): string {
  const part = (n: number) => `regexp_extract(${name}, ${sqlText(DAY_MONTH_NAME)}, ${n})`;
  return dateOf(yearOf(part(3)), `left(${part(2)}, 3)`, part(1), '%Y-%b-%d');
}

function yearFirst(name: string): string {
  const part = (n: number) => `regexp_extract(${name}, ${sqlText(YEAR_FIRST)}, ${n})`;
  return dateOf(part(1), part(2), part(3), '%Y-%m-%d');
}

function serial(name: string): string {
  return `(DATE '1899-12-30' + TRY_CAST(regexp_extract(${name}, ${sqlText(SERIAL)}) AS INTEGER))`;
}

function numbersAs(name: string, day: number, month: number): string {
  const part = (n: number) => `regexp_extract(${name}, ${sqlText(NUMBERS)}, ${n})`;
  return dateOf(yearOf(part(3)), part(month), part(day), '%Y-%m-%d');
}

/** Two digits below 19 are no year of a network, but the day of a date that begins with its year. */
function yearOf(text: string): string {
  return `CASE WHEN length(${text}) > 2 THEN ${text} WHEN ${text} >= '19' THEN '20' || ${text} END`;
}

function dateOf(year: string, month: string, day: string, format: string): string {
  return `CAST(try_strptime((${year}) || '-' || ${month} || '-' || ${day}, '${format}') AS DATE)`;
}

function rewritten(column: string): Problem {
  return flagged(
    'date-rewritten',
    `${column} is written as Excel rewrites dates when it saves a file. One reading alone is possible and was taken. Send files as they were published: Excel can change codes and counts as well.`,
    { column },
  );
}
