import { gzipSync, strToU8, zipSync } from 'fflate';
import { workbookOf } from '../../datasets/workbook-of.ts';
import {
  bytesOf,
  type Cells,
  columnsLike,
  csvText,
  type Mutator,
  pick,
  plain,
  same,
  shuffled,
  valueColumn,
  withCell,
  withDates,
} from './mutant.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MONTHS_IN_FULL =
  'January February March April May June July August September October November December'.split(' ');

/** Every count of the value column written otherwise. */
const counts =
  (change: (cell: string) => string): Mutator =>
  (base) => {
    const column = valueColumn(base);
    const rows: Cells = base.rows.map((cells) =>
      cells.map((cell, i) => (i === column && /^\d+$/.test(cell) ? change(cell) : cell)),
    );
    return same(csvText(base.header, rows));
  };

/** One code of some row written otherwise. */
const oneCode =
  (change: (cell: string) => string): Mutator =>
  (base, random) => {
    const column = pick(columnsLike(base, /^[A-Z]\d{5}$/), random);
    return same(csvText(base.header, withCell(base.rows, random.below(base.rows.length), column, change)));
  };

const dates =
  (write: (year: string, month: string, day: string) => string): Mutator =>
  (base) =>
    same(csvText(base.header, withDates(base, write)));

const header =
  (change: (name: string, i: number) => string): Mutator =>
  (base) =>
    same(csvText(base.header.map(change), base.rows));

/** Ways to write the same table: each is read right, or rejected with a reason. */
export const writtenOtherwise: Readonly<Record<string, Mutator>> = {
  'lines end in LF': (base) => same(csvText(base.header, base.rows, { end: '\n' })),
  'lines end in CR': (base) => same(csvText(base.header, base.rows, { end: '\r' })),
  'lines end in either': (base, random) =>
    same(plain(base).replaceAll('\r\n', () => (random.below(2) === 0 ? '\n' : '\r\n'))),
  'last line without an end': (base) => same(plain(base).trimEnd()),
  'byte order mark': (base) => same(`\uFEFF${plain(base)}`),
  'two byte order marks': (base) => same(`\uFEFF\uFEFF${plain(base)}`),
  'every cell quoted': (base) => same(csvText(base.header, base.rows, { quote: () => true })),
  'some cells quoted': (base, random) =>
    same(csvText(base.header, base.rows, { quote: () => random.below(3) === 0 })),
  'blank lines at the end': (base) => same(`${plain(base)}\r\n\r\n`),
  'a blank line within': (base, random) =>
    same(csvText(base.header, base.rows.toSpliced(random.below(base.rows.length), 0, ['']))),
  'a line of commas at the end': (base) => same(`${plain(base)}${','.repeat(base.header.length - 1)}\r\n`),
  'a blank line at the start': (base) => same(`\r\n${plain(base)}`),
  'empty columns at the right': (base) =>
    same(
      csvText(
        [...base.header, '', ''],
        base.rows.map((cells) => [...cells, '', '']),
      ),
    ),
  'columns in another order': (base, random) => {
    const order = shuffled(
      base.header.map((_, i) => i),
      random,
    );
    const put = (cells: readonly string[]) => order.map((i) => cells[i] ?? '');
    return same(csvText(put(base.header), base.rows.map(put)));
  },
  'rows in another order': (base, random) => same(csvText(base.header, shuffled(base.rows, random))),
  'header in small letters': header((name) => name.toLowerCase()),
  'header in capitals': header((name) => name.toUpperCase()),
  'header with spaces for underscores': header((name) => name.replaceAll('_', ' ')),
  'header with spaces around': header((name) => ` ${name} `),
  'header over two lines': header((name) => name.replace(/[ _]/, '\n')),
  'an unknown column at the right': (base) =>
    same(
      csvText(
        [...base.header, 'NOTE'],
        base.rows.map((cells) => [...cells, 'checked']),
      ),
    ),
  'an unknown column at the left': (base) =>
    same(
      csvText(
        ['ROW', ...base.header],
        base.rows.map((cells, i) => [String(i + 1), ...cells]),
      ),
    ),
  'a title above the header': (base) => same(`Published by NHS England\r\n\r\n${plain(base)}`),
  'a note below the rows': (base) => same(`${plain(base)}Source: NHS England\r\n`),
  'the separator named first': (base) => same(`sep=,\r\n${plain(base)}`),
  'the header again within': (base, random) =>
    same(csvText(base.header, base.rows.toSpliced(1 + random.below(base.rows.length - 1), 0, base.header))),
  'semicolons between': (base) => same(csvText(base.header, base.rows, { between: ';' })),
  'tabs between': (base) => same(csvText(base.header, base.rows, { between: '\t' })),
  'bars between': (base) => same(csvText(base.header, base.rows, { between: '|' })),
  'UTF-16': (base) => same(Buffer.from(`\uFEFF${plain(base)}`, 'utf16le')),
  'UTF-16, the other way round': (base) => same(Buffer.from(`\uFEFF${plain(base)}`, 'utf16le').swap16()),
  'a zip': (base) => same(zipSync({ [base.name]: strToU8(plain(base)) })),
  'a zip that packs nothing': (base) => same(zipSync({ [base.name]: strToU8(plain(base)) }, { level: 0 })),
  'a zip with a guide': (base) =>
    same(zipSync({ [base.name]: strToU8(plain(base)), 'guide.pdf': strToU8('%PDF-1.7') })),
  'a zip with a folder': (base) => same(zipSync({ data: { [base.name]: strToU8(plain(base)) } })),
  'a zip of two halves': (base) => {
    const half = Math.ceil(base.rows.length / 2);
    return same(
      zipSync({
        'a.csv': strToU8(csvText(base.header, base.rows.slice(0, half))),
        'b.csv': strToU8(csvText(base.header, base.rows.slice(half))),
      }),
    );
  },
  'a zip of a zip': (base) => same(zipSync({ 'a.zip': zipSync({ [base.name]: strToU8(plain(base)) }) })),
  'a gzip': (base) => same(gzipSync(bytesOf(plain(base)))),
  'a workbook of text': async (base) =>
    same(
      await workbookOf({
        Sheet1: [base.header, ...base.rows].map((cells) => cells.map((cell) => cell || null)),
      }),
    ),
  'a workbook of numbers': async (base) =>
    same(
      await workbookOf({
        Sheet1: [base.header, ...base.rows].map((cells) =>
          cells.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell || null)),
        ),
      }),
    ),
  'dates as Excel rewrites them': dates(
    (year, month, day) => `${day}-${MONTHS[Number(month) - 1]}-${year.slice(2)}`,
  ),
  'dates with the month in full': dates(
    (year, month, day) => `${Number(day)} ${MONTHS_IN_FULL[Number(month) - 1]} ${year}`,
  ),
  'dates in ISO': dates((year, month, day) => `${year}-${month}-${day}`),
  'dates in American order': dates((year, month, day) => `${month}/${day}/${year}`),
  'dates with slashes': dates((year, month, day) => `${Number(day)}/${Number(month)}/${year}`),
  'dates of two digits': dates((year, month, day) => `${day}/${month}/${year.slice(2)}`),
  'dates as the number of a day': dates((year, month, day) =>
    String(Math.round(Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 86_400_000) + 25_569),
  ),
  'dates as moments': dates((year, month, day) => `${year}-${month}-${day} 00:00:00`),
  'counts with .0': counts((cell) => `${cell}.0`),
  'counts with thousands': counts((cell) => Number(cell).toLocaleString('en-GB')),
  'counts with noughts before': counts((cell) => cell.padStart(8, '0')),
  'counts in scientific form': counts((cell) => Number(cell).toExponential(6)),
  'counts with a plus': counts((cell) => `+${cell}`),
  'counts in full-width digits': counts((cell) =>
    cell.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ),
  'counts with a space after': counts((cell) => `${cell} `),
  'counts with a no-break space': counts((cell) => `\u00a0${cell}`),
  'a code with a space after': oneCode((cell) => `${cell} `),
  'a code in small letters': oneCode((cell) => cell.toLowerCase()),
  'a code with a zero-width space': oneCode((cell) => `\u200b${cell}`),
  'a code with a letter that looks alike': oneCode((cell) =>
    cell.replace(/^X/, '\u03a7').replace(/^U/, '\u054d'),
  ),
  'a code with O for 0': oneCode((cell) => cell.replace('0', 'O')),
};
