import type { Row, SqlValue } from '../../functions/ports/query-engine.ts';

/** Doubles may differ in the last bits, because engines add them up in different orders. */
const TOLERANCE = 1e-12;

/**
 * Where two results differ, in words, a few at most; none when they agree: the same columns in the same order, and the
 * same rows. Whole numbers, text, dates and what is missing are the same exactly, doubles to 1e-12 of their size.
 */
export function rowDifferences(
  expected: readonly Row[],
  actual: readonly Row[],
  { inOrder }: { readonly inOrder: boolean },
): readonly string[] {
  if (expected.length !== actual.length) return [`${expected.length} rows against ${actual.length}`];
  const [left, right] = inOrder ? [expected, actual] : [sorted(expected), sorted(actual)];
  const differences = left.flatMap((row, i) => {
    const other = right[i] ?? {};
    const names = Object.keys(row);
    if (names.join() !== Object.keys(other).join())
      return [`row ${i} has the columns ${Object.keys(other).join()}`];
    return names
      .filter((name) => !agree(row[name] ?? null, other[name] ?? null))
      .map(
        (name) => `row ${i}, ${name}: ${JSON.stringify(row[name])} against ${JSON.stringify(other[name])}`,
      );
  });
  return differences.slice(0, 5);
}

function agree(a: SqlValue, b: SqlValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}
