import { expect, test } from 'vitest';
import { toAthenaLiteral } from '../../functions/adapters/athena-dialect.ts';

test.each([
  ['text', 'U12345', "'U12345'"],
  ['text with quotes', "St. Mary's '", "'St. Mary''s '''"],
  ['empty text', '', "''"],
  ['a whole number', 7, '7'],
  ['a negative number', -7, '-7'],
  ['a fraction, which is a double and no decimal', 0.25, '0.25e0'],
  ['a very small number', 1e-7, '1e-7'],
  ['a very large number', 1e21, '1e+21'],
  ['true', true, 'true'],
  ['what is missing', null, 'null'],
])('%s: %j is the literal %s', (_what, value, literal) => {
  expect(toAthenaLiteral(value)).toBe(literal);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s has no literal', (value) => {
  expect(() => toAthenaLiteral(value)).toThrow(RangeError);
});
