const COLLATOR = new Intl.Collator('en-GB', { numeric: true });

/** A column that rows can be put in order of: words or figures, `null` where a row has none. */
export type ColumnKey<Row> = (row: Row) => string | number | null;

/** Rows in order of one column; those without a figure come last both ways, ties by name. */
export function inColumnOrder<Row>(
  rows: readonly Row[],
  key: ColumnKey<Row>,
  descending: boolean,
  nameOf: (row: Row) => string,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  const byName = (a: Row, b: Row) => COLLATOR.compare(nameOf(a), nameOf(b));
  return rows.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || byName(a, b);
    }
    return sign * compare(first, second) || byName(a, b);
  });
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
}
