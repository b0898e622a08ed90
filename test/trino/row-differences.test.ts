import { expect, test } from 'vitest';
import type { Row } from '../../functions/ports/query-engine.ts';
import { rowDifferences } from './row-differences.ts';

const one: Row = { code: 'U1', n: 1, share: 0.1 };
const two: Row = { code: 'U2', n: null, share: 0.2 };
const rows = [one, two];

test.each<[string, readonly Row[], boolean]>([
  ['the same rows', rows, true],
  ['a double that differs in its last bits', [{ ...one, share: 0.1 + 1e-17 }, two], true],
  ['the same rows in another order, where no order was asked for', rows.toReversed(), false],
])('%s agree', (_what, other, inOrder) => {
  expect(rowDifferences(rows, other, { inOrder })).toEqual([]);
});

test.each<[string, readonly Row[], string]>([
  ['another order, where one was asked for', rows.toReversed(), 'row 0, code: "U1" against "U2"'],
  ['a whole number', [{ ...one, n: 2 }, two], 'row 0, n: 1 against 2'],
  ['nought for what is missing', [one, { ...two, n: 0 }], 'row 1, n: null against 0'],
  ['text for a number', [{ ...one, n: '1' }, two], 'row 0, n: 1 against "1"'],
  ['a double, by more than its last bits', [{ ...one, share: 0.1 + 1e-12 }, two], 'row 0, share'],
  ['a row left out', rows.slice(1), '2 rows against 1'],
  ['columns in another order', [{ n: 1, code: 'U1', share: 0.1 }, two], 'row 0 has the columns n,code,share'],
])('%s differ', (_what, other, difference) => {
  expect(rowDifferences(rows, other, { inOrder: true })[0]).toContain(difference);
});
