import { expect, test } from 'vitest';
import { valueShape } from '../../functions/datasets/value-shape.ts';

test.each([
  [null, 'blank'],
  ['', 'blank'],
  ['  ', 'only spaces'],
  ['12', 'a whole number of 2 digits'],
  ['1', 'a whole number of 1 digit'],
  ['-12', 'a negative whole number'],
  ['1.50', 'a decimal number'],
  ['1,234', 'a number with commas between its thousands'],
  ['31/07/2026', 'numbers with slashes, like a date'],
  ['2026-07-31', 'numbers with hyphens, like a date'],
  ['=1+1', 'text that a spreadsheet would run as a formula'],
  ['Surgery', '7 letters'],
  ['A8100', '5 letters and digits'],
  ['A81001 ', '6 letters and digits, with spaces around it'],
  ['caf\u00e9 \u{1f600}', '6 characters'],
])('a value is described, never quoted: %j is %s', (value, shape) => {
  expect(valueShape(value)).toBe(shape);
});
