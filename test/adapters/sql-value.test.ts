import { expect, test } from 'vitest';
import { toSqlValue } from '../../functions/adapters/sql-value.ts';

test.each([
  ['BIGINT', '7', 7],
  ['integer', '-7', -7],
  ['DECIMAL(10,2)', '12.50', 12.5],
  ['double', '1.0E300', 1e300],
  ['DOUBLE', '1e-300', 1e-300],
  ['boolean', 'true', true],
  ['BOOLEAN', 'false', false],
  ['varchar', '007', '007'],
  ['VARCHAR', '', ''],
  ['date', '2025-04-01', '2025-04-01'],
  ['bigint', null, null],
  ['varchar', null, null],
])('a %s cell of %j is %j', (sqlType, text, value) => {
  expect(toSqlValue(text, sqlType)).toBe(value);
});

test.each([
  ['double', 'Infinity'],
  ['DOUBLE', '-inf'],
  ['double', 'NaN'],
  ['bigint', '9007199254740993'],
  ['HUGEINT', '-9007199254740993'],
])('a %s cell of %s is refused, and its value is not told', (sqlType, text) => {
  expect(() => toSqlValue(text, sqlType)).toThrow(RangeError);
  expect(() => toSqlValue(text, sqlType)).not.toThrow(text);
});
