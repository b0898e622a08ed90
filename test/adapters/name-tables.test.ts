import { expect, test } from 'vitest';
import { nameTables } from '../../functions/adapters/athena-dialect.ts';

const tables = { checks: 'select n from "db"."t_1"' };

test.each([
  [
    'a plain SELECT',
    'select n from checks',
    'with "checks" as (select n from "db"."t_1")\nselect n from checks',
  ],
  [
    'a WITH, which it comes ahead of',
    'with a as (select 1) select 1 from a',
    'with "checks" as (select n from "db"."t_1"), a as (select 1) select 1 from a',
  ],
  [
    'comments, which stay in front, and a WITH in capitals',
    '-- with\n/* with */ WITH a as (select 1) select 1',
    '-- with\n/* with */ with "checks" as (select n from "db"."t_1"), a as (select 1) select 1',
  ],
  [
    'a name that only starts with the word',
    'withdrawn',
    'with "checks" as (select n from "db"."t_1")\nwithdrawn',
  ],
])('names its tables in front of %s', (_what, sql, expected) => {
  expect(nameTables(sql, tables)).toBe(expected);
});

test('leaves a statement without tables as it is', () => {
  expect(nameTables('select 1', {})).toBe('select 1');
});
