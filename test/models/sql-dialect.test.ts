import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { models } from '../../functions/models/registry.ts';
import { aggregateCases, dialectCases, windowCases } from '../contract/dialect-cases.ts';
import { ALLOWED_FUNCTIONS } from './sql-gate/functions.ts';
import { headerFaults } from './sql-gate/header-faults.ts';
import { statementFaults } from './sql-gate/statement-faults.ts';

describe('every model', () => {
  test.each(models())('$name says what it is, and is SQL that both engines read alike', (model) => {
    const { sql } = model;
    expect(headerFaults(model, sql)).toEqual([]);
    expect(statementFaults(model, sql)).toEqual([]);
  });

  test('is in the registry', async () => {
    const folder = join(import.meta.dirname, '../../functions/models');
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.sql'));
    expect(files.sort()).toEqual(
      models()
        .map(({ file }) => file)
        .sort(),
    );
  });
});

test('every function a model may call has a row in the contract of the engines', () => {
  const rows = [...dialectCases, ...aggregateCases, ...windowCases]
    .map(([, expression]) => expression)
    .join('\n');
  expect(ALLOWED_FUNCTIONS.filter((name) => !new RegExp(`\\b${name}\\(`).test(rows))).toEqual([]);
});

const reads = ['t'];

describe('the gate', () => {
  test.each([
    ['a rate, guarded', 'select cast(a as double) / nullif(b, 0) as r from t'],
    ['a share of a number', 'select 100e0 * a / 4e0 as r from t'],
    ['a sum, cast', 'select cast(sum(a) as bigint) as a from t'],
    ['a month, cast', "select cast(date_trunc('month', d) as date) as m from t"],
    ['a day later, cast', "select cast(d + interval '1' day as date) as d from t"],
    ['a WITH of its own', 'with a as (select b from t) select b from a order by b'],
    ['a star on one table', 'with a as (select * from t) select b from a'],
    ['a window', 'select row_number() over (partition by a order by b) as n from t'],
    ['a condition on an aggregate', 'select count(*) filter (where a > 1) as n from t'],
  ])('lets through %s', (_what, sql) => {
    expect(statementFaults({ reads }, sql)).toEqual([]);
  });

  test.each([
    ['what is no SQL', 'select from where t', 'line 1'],
    ['QUALIFY, which Trino lacks', 'select a from t qualify row_number() over (order by a) = 1', 'line 1'],
    ['a list in brackets', 'select [1, 2] as a from t', 'line 1'],
    ['a cast by colons', 'select a::bigint as a from t', 'line 1'],
    ['a function of one engine only', 'select list_sum(a) as a from t', 'calls list_sum'],
    ['an approximation', 'select approx_percentile(a, 0.5) as a from t', 'calls approx_percentile'],
    ['a division by what may be nought', 'select cast(a as double) / b as r from t', 'divide by nullif'],
    ['a division by nought', 'select cast(a as double) / 0 as r from t', 'divide by nullif'],
    ['a division of whole numbers', 'select a / nullif(b, 0) as r from t', 'cast one side'],
    ['a remainder by sign', 'select a % 2 as r from t', 'use mod()'],
    ['a remainder by what may be nought', 'select mod(a, b) as r from t', 'only by a number'],
    ['a sum that grows past bigint', 'select sum(a) as a from t', 'cast a sum'],
    ['a month as a timestamp', "select date_trunc('month', d) as m from t", 'cast to date'],
    ['a day later as a timestamp', "select d + interval '1' day as d from t", 'cast to date'],
    ['months counted by the engine', "select date_diff('month', d, e) as m from t", 'only days'],
    ['the time of day', 'select current_date as d from t', 'the same inputs'],
    ['a star on a join', 'select * from t inner join t as u on t.a = u.a', 'selects *'],
    ['two statements', 'select a from t; select b from t', '2 statements'],
    ['a semicolon', 'select a from t;', 'semicolon'],
    ['what is no SELECT', 'delete from t', 'not a SELECT'],
    ['a table nobody registered', 'select t.a from t inner join u on t.a = u.a', 'reads u'],
    ['a table it does not read', 'select 1 as a', 'does not read t'],
    ['a WITH named as a table', 'with t as (select a from t) select a from t', 'named as the table t'],
    ['a table called as its column', 'select a.a from t as a', 'both called a'],
    ['IGNORE NULLS', 'select max(a) ignore nulls over (order by b) as a from t', 'IGNORE NULLS'],
  ])('catches %s', (_what, sql, fault) => {
    expect(statementFaults({ reads }, sql).join('\n')).toContain(fault);
  });

  const header = [
    '-- model:  m',
    '-- about:  what',
    '-- grain:  one row per a',
    '-- reads:  t, u',
    '-- gives:  a bigint',
    '-- units:  none',
    '-- nulls:  none,',
    '--         never',
    '-- source: here',
  ];
  const model = { name: 'm', reads: ['u', 't'] };

  test('lets through a header with all its lines', () => {
    expect(headerFaults(model, [...header, 'select 1'].join('\n'))).toEqual([]);
  });

  test.each([
    ['a line left out', header.toSpliced(2, 1), 'the header has the lines'],
    ['lines in another order', header.toReversed(), 'the header has the lines'],
    ['a line that says nothing', header.with(5, '-- units:'), 'nothing of units'],
    ['another name', header.with(0, '-- model: n'), 'calls it n'],
    ['another table', header.with(3, '-- reads: t'), 'reads t'],
    ['no header', ['select 1'], 'the header has the lines'],
  ])('catches a header with %s', (_what, lines, fault) => {
    expect(headerFaults(model, lines.join('\n')).join('\n')).toContain(fault);
  });
});
