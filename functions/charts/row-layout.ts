/** Height of a row whose name stands above its marks, in one or two lines, so that long names fit a telephone. */
const ROW = 56;
const HEAD = 0;
const FOOT = 60;
const NAME_SIZE = 13;

/** Height of a chart of so many named rows, in CSS pixels. */
export function rowsHeight(rows: number): number {
  return HEAD + rows * ROW + FOOT;
}

/** Margins of such a chart; its vertical scale counts rows from 0 at the top. */
export const ROW_FRAME = { marginTop: HEAD, marginBottom: FOOT, marginLeft: 8 } as const;

/** Where the marks of a row stand on the vertical scale. */
export function rowMiddle(row: number): number {
  return row + 0.78;
}

/** How the names of rows are written: their foot just above the marks, in as many lines as the width asks for. */
export function rowNameOptions(width: number) {
  return {
    x: 0,
    y: (_row: unknown, i: number) => i + 0.49,
    text: 'name',
    textAnchor: 'start',
    lineAnchor: 'bottom',
    // Plot measures lines in ems of its own table of letters, which are narrower than some systems'.
    lineWidth: (width - 24) / (NAME_SIZE * 1.25),
    dx: 4,
    fontSize: NAME_SIZE,
    fontWeight: 'bold',
  } as const;
}
