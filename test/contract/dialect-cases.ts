import type { SqlValue } from '../../functions/ports/query-engine.ts';

/** One expression and the one value every engine must give for it. */
export type DialectCase = readonly [what: string, expression: string, value: SqlValue];

/** How each type of cell arrives. */
export const cellCases: readonly DialectCase[] = [
  ['a whole number', 'cast(7 as bigint)', 7],
  ['a negative number', 'cast(-7 as bigint)', -7],
  ['a zero, which is not missing', 'cast(0 as bigint)', 0],
  ['the largest whole number JSON carries', 'cast(9007199254740991 as bigint)', 9007199254740991],
  ['a fraction', 'cast(1 as double) / 4', 0.25],
  ['a fraction with no short decimal', 'cast(0.1 as double) + cast(0.2 as double)', 0.30000000000000004],
  ['a very small number', '1e-300', 1e-300],
  ['a very large number', '1e300', 1e300],
  ['a decimal', 'cast(12.50 as decimal(10, 2))', 12.5],
  ['text', "'U12345'", 'U12345'],
  ['text that looks like a number', "'007'", '007'],
  ['text with quotes, commas and line ends', "'a,\"b\" it''s\nc'", 'a,"b" it\'s\nc'],
  ['text outside ASCII', "'Llŷn – ½'", 'Llŷn – ½'],
  ['empty text, which is not missing', "''", ''],
  ['missing text', 'cast(null as varchar)', null],
  ['a missing number', 'cast(null as double)', null],
  ['a missing date', 'cast(null as date)', null],
  ['true', 'true', true],
  ['false, which is not missing', 'false', false],
  ['a date as ISO text', "date '2025-04-01'", '2025-04-01'],
  ['a date before 1970', "date '1948-07-05'", '1948-07-05'],
];

/** Where the engines could differ and our models may not: the portable spelling of each, and its one answer. */
export const dialectCases: readonly DialectCase[] = [
  ['a rate is a fraction once cast', 'cast(5 as double) / nullif(2, 0)', 2.5],
  ['a rate of nobody is missing', 'cast(0 as double) / nullif(0, 0)', null],
  ['a half rounds away from zero', 'cast(round(2.5e0) as bigint)', 3],
  ['a negative half rounds away from zero', 'cast(round(-2.5e0) as bigint)', -3],
  ['a remainder keeps the sign of what is divided', 'mod(-7, 3)', -1],
  ['the month of a date', "cast(date_trunc('month', date '2025-04-15') as date)", '2025-04-01'],
  ['the month of a date as text', "substr(cast(date '2025-04-15' as varchar), 1, 7)", '2025-04'],
  ['a month later', "cast(date '2025-01-31' + interval '1' month as date)", '2025-02-28'],
  ['a month later in a leap year', "cast(date '2024-01-31' + interval '1' month as date)", '2024-02-29'],
  ['a day later', "cast(date '2025-03-31' + interval '1' day as date)", '2025-04-01'],
  ['whole days between dates', "date_diff('day', date '2025-03-29', date '2025-03-31')", 2],
  ['days back are negative', "date_diff('day', date '2025-03-31', date '2025-03-29')", -2],
  [
    'calendar months between dates',
    "(year(date '2025-04-01') - year(date '2024-11-30')) * 12 + month(date '2025-04-01') - month(date '2024-11-30')",
    5,
  ],
  ['Monday is weekday nought', "mod(date_diff('day', date '2024-01-01', date '2025-03-31'), 7)", 0],
  ['a number in text', "try_cast('12' as bigint)", 12],
  ['no number in text is missing', "try_cast('*' as bigint)", null],
  ['text joined with missing text is missing', "'a' || cast(null as varchar)", null],
  ['the first of values that is there', 'coalesce(cast(null as bigint), 0, 1)', 0],
  ['the greatest of values that are there', 'greatest(1, 3, 2)', 3],
  ['a part of split text', "split_part('a|b|c', '|', 2)", 'b'],
  ['where text stands in text', "strpos('NCD201', 'D')", 3],
  ['text filled up on the left', "lpad('7', 3, '0')", '007'],
  ['an unsplit part is text', "substr('NCDMI001', 4)", 'MI001'],
  ['a choice with no match is missing', "case 'x' when 'y' then 1 end", null],
  ['missing is not equal to missing', 'cast(null as bigint) = cast(null as bigint)', null],
  [
    'missing is not distinct from missing',
    'cast(null as bigint) is not distinct from cast(null as bigint)',
    true,
  ],
  ['a square root', 'sqrt(2e0)', Math.SQRT2],
  ['the floor of a negative number', 'cast(floor(-0.5e0) as bigint)', -1],
];

/** `t`: group, value and count, with a missing value; what the aggregate cases read. */
export const valuesTable =
  "(values ('a', 1, 10), ('a', 2, 20), ('a', cast(null as bigint), 30), ('b', 4, 40)) as t(g, v, n)";

/** Aggregates over `valuesTable`, checked by hand. */
export const aggregateCases: readonly DialectCase[] = [
  ['a sum leaves out what is missing', 'cast(sum(v) as bigint)', 7],
  ['a sum of nothing is missing', 'cast(sum(v) filter (where v > 99) as bigint)', null],
  ['a count of rows', 'count(*)', 4],
  ['a count of values leaves out what is missing', 'count(v)', 3],
  ['a count under a condition', "count(*) filter (where g = 'a')", 3],
  ['a count of rows where something holds', 'count_if(v > 1)', 2],
  ['the least leaves out what is missing', 'min(v)', 1],
  ['the greatest leaves out what is missing', 'max(v)', 4],
  ['the greatest of nothing is missing', 'max(v) filter (where v > 99)', null],
  ['a count of different values', 'count(distinct g)', 2],
  ['a mean leaves out what is missing', 'avg(cast(v as double))', 7 / 3],
  ['a weighted mean', 'cast(sum(v * n) as double) / nullif(sum(n) filter (where v is not null), 0)', 3],
  ['whether any', 'bool_or(v > 3)', true],
  ['whether all', 'bool_and(v > 1)', false],
  ['the name of the largest', 'max_by(g, n)', 'b'],
  ['the variance', 'var_pop(cast(n as double))', 125],
];

/** What each row of `valuesTable` gets from the rows beside it, in the order of `n`, as one text. */
export const windowCases: readonly DialectCase[] = [
  ['its place', 'row_number() over (partition by g order by n desc)', '3 2 1 1'],
  [
    'the sum so far',
    'cast(sum(n) over (order by n rows between unbounded preceding and current row) as bigint)',
    '10 30 60 100',
  ],
  [
    'a sum over itself and the one before',
    'cast(sum(n) over (order by n rows between 1 preceding and current row) as bigint)',
    '10 30 50 70',
  ],
  ['how many are in its group', 'count(*) over (partition by g)', '3 3 3 1'],
  ['the rank with ties', 'rank() over (order by g)', '1 1 1 4'],
];
