/** Faults of a month, each as a change of its extract's rows, under the name that people give it. */

/** practice code, name, service, date, indicator, measure, value. */
export type ExtractRow = [string, string, string, string, string, string, string];

export interface PlantedFault {
  readonly name: string;
  /** Changes the rows of the month; `before` are those of the month before. */
  readonly change: (
    rows: ExtractRow[],
    before: readonly ExtractRow[],
    supplierOf: (code: string) => string,
  ) => ExtractRow[];
  /** It comes as a second edition of a month that was published. */
  readonly isReissue?: true;
}

const isNumerator = (row: ExtractRow) => row[5] === 'Numerator';
const isDenominator = (row: ExtractRow) => row[5] === 'Denominator';
const isCount = (row: ExtractRow) => row[5] === 'MI Count' || row[5] === 'Management Information';
const isFigure = (row: ExtractRow) => isNumerator(row) || isDenominator(row) || isCount(row);

function valued(row: ExtractRow, change: (value: number) => number): ExtractRow {
  const copy: ExtractRow = [...row];
  if (/^\d+$/.test(row[6])) copy[6] = String(Math.round(change(Number(row[6]))));
  return copy;
}

const where =
  (which: (row: ExtractRow) => boolean, change: (value: number) => number) =>
  (rows: ExtractRow[]): ExtractRow[] =>
    rows.map((row) => (which(row) ? valued(row, change) : row));

const dated = (rows: readonly ExtractRow[], date: string) =>
  rows.map((row): ExtractRow => [row[0], row[1], row[2], date, row[4], row[5], row[6]]);

function swapped(rows: ExtractRow[]): ExtractRow[] {
  return rows.map((row) => {
    const copy: ExtractRow = [...row];
    if (isNumerator(row)) copy[5] = 'Denominator';
    if (isDenominator(row)) copy[5] = 'Numerator';
    return copy;
  });
}

/** Values go to the next practice of the file. */
function slipped(rows: ExtractRow[]): ExtractRow[] {
  const codes = [...new Set(rows.map(([code]) => code))];
  const next = new Map(codes.map((code, i) => [code, codes[(i + 1) % codes.length] ?? code]));
  const names = new Map(rows.map(([code, name]) => [code, name]));
  return rows.map((row) => {
    const code = next.get(row[0]) ?? row[0];
    return [code, names.get(code) ?? row[1], row[2], row[3], row[4], row[5], row[6]];
  });
}

function keepPractices(rows: ExtractRow[], keep: (place: number, of: number) => boolean): ExtractRow[] {
  const codes = [...new Set(rows.map(([code]) => code))].sort();
  const kept = new Set(codes.filter((_, place) => keep(place, codes.length)));
  return rows.filter(([code]) => kept.has(code));
}

function hidden(rows: ExtractRow[]): ExtractRow[] {
  const large = new Set(
    rows.filter((row) => isNumerator(row) && row[4] === 'HI03' && Number(row[6]) >= 9).map(([code]) => code),
  );
  const [one] = large;
  return rows.map((row) => (isDenominator(row) && row[4] === 'HI03' && row[0] === one ? star(row) : row));
}

function star(row: ExtractRow): ExtractRow {
  return [row[0], row[1], row[2], row[3], row[4], row[5], '*'];
}

/** The kinds of an implausible extract. A census or a list that is taken twice is planted apart. */
export const plantedFaults: readonly PlantedFault[] = [
  { name: 'a third of practices missing', change: (rows) => keepPractices(rows, (place) => place % 3 !== 0) },
  {
    name: 'the file is cut short by a tenth',
    change: (rows) => keepPractices(rows, (place, of) => place < 0.9 * of),
  },
  { name: 'all counts are 0', change: where(isFigure, () => 0) },
  { name: 'all numerators are 0', change: where(isNumerator, () => 0) },
  {
    name: 'one supplier counts 0',
    change: (rows, _before, supplierOf) =>
      rows.map((row) =>
        supplierOf(row[0]) === 'TPP' && (isNumerator(row) || isCount(row)) ? valued(row, () => 0) : row,
      ),
  },
  { name: 'numerators times 10', change: where(isNumerator, (value) => 10 * value) },
  { name: 'numerators by 10', change: where(isNumerator, (value) => value / 10) },
  { name: 'numerators above denominators', change: (rows) => aboveWholes(rows) },
  { name: 'numerators and denominators swapped', change: swapped },
  { name: 'last month under a new date', change: (rows, before) => dated(before, rows[0]?.[3] ?? '') },
  { name: 'a year too late', change: (rows) => dated(rows, otherYear(rows, 1)) },
  { name: 'a year too early', change: (rows) => dated(rows, otherYear(rows, -1)) },
  {
    name: 'an indicator jumps for nearly all',
    change: where(
      (row) => isNumerator(row) && row[4] === 'SMR03',
      (value) => 2.5 * value,
    ),
  },
  { name: 'totals double', change: where(isFigure, (value) => 2 * value) },
  { name: 'denominators times 10', change: where(isDenominator, (value) => 10 * value) },
  { name: 'denominators by 10', change: where(isDenominator, (value) => value / 10) },
  { name: 'a denominator hidden beside a large numerator', change: hidden },
  {
    name: 'all denominators of an indicator hidden',
    change: (rows) => rows.map((row) => (isDenominator(row) && row[4] === 'SMR01A' ? star(row) : row)),
  },
  { name: 'an indicator is missing', change: (rows) => rows.filter((row) => row[4] !== 'SMR01C') },
  { name: 'rows slipped by one practice', change: slipped },
  {
    name: 'two indicators took each other’s place',
    change: (rows) =>
      rows.map((row) => {
        const other = { SMR01A: 'SMR03', SMR03: 'SMR01A' }[row[4]] ?? row[4];
        return isFigure(row) ? [row[0], row[1], row[2], row[3], other, row[5], row[6]] : row;
      }),
  },
  { name: 'a count times 3', change: where(isCount, (value) => 3 * value) },
  {
    name: 'a re-issue moves an indicator by a quarter',
    isReissue: true,
    change: where(
      (row) => isNumerator(row) && row[4] === 'CAN04',
      (value) => 0.75 * value,
    ),
  },
  { name: 'a re-issue doubles everything', isReissue: true, change: where(isFigure, (value) => 2 * value) },
  {
    name: 'a re-issue with the month before’s values',
    isReissue: true,
    change: (rows, before) => dated(before, rows[0]?.[3] ?? ''),
  },
];

function aboveWholes(rows: ExtractRow[]): ExtractRow[] {
  const wholes = new Map(rows.filter(isDenominator).map((row) => [`${row[0]} ${row[4]}`, Number(row[6])]));
  return rows.map((row) => {
    const whole = wholes.get(`${row[0]} ${row[4]}`);
    return isNumerator(row) && whole !== undefined && whole > 0 ? valued(row, () => 1.2 * whole + 1) : row;
  });
}

/** `31/07/2026` in another year; the end of February may move. */
function otherYear(rows: readonly ExtractRow[], years: number): string {
  const [, month = '', year = ''] = (rows[0]?.[3] ?? '').split('/');
  const day = new Date(Date.UTC(Number(year) + years, Number(month), 0)).getUTCDate();
  return `${day}/${month}/${Number(year) + years}`;
}
