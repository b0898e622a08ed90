/** Height of a row of a rug: its name and its cells. */
export const RUG_ROW = 52;

/** Room above the rows for the months. */
export const RUG_HEAD = 30;

/** Height of the drawn rug in CSS pixels, known before the chart's own code is there. */
export function rugHeight({ rows }: { readonly rows: readonly unknown[] }): number {
  return RUG_HEAD + rows.length * RUG_ROW + 8;
}
