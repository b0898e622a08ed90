import { strToU8, zipSync } from 'fflate';
import { workbookOf } from '../../datasets/workbook-of.ts';
import {
  asRead,
  bytesOf,
  columnsLike,
  csvText,
  dateColumns,
  type Mutator,
  pick,
  plain,
  same,
  valueColumn,
  withCell,
} from './mutant.ts';

const rowOf = (lines: readonly string[], at: number) => lines[at] ?? '';

/** Some cell of the value column as given. */
const value =
  (written: string): Mutator =>
  (base, random) =>
    asRead(
      csvText(
        base.header,
        withCell(base.rows, random.below(base.rows.length), valueColumn(base), () => written),
      ),
    );

/** Some name changed. */
const name =
  (change: (cell: string) => string): Mutator =>
  (base, random) => {
    // A table without names has its last column changed instead.
    const named = columnsLike(base, /SYNTHETIC|Synthetic/);
    const column = named.length === 0 ? base.header.length - 1 : pick(named, random);
    return asRead(csvText(base.header, withCell(base.rows, random.below(base.rows.length), column, change)));
  };

/** The lines of the file, header first, otherwise. */
const lines =
  (
    change: (all: readonly string[], at: number, random: Parameters<Mutator>[1]) => readonly string[],
  ): Mutator =>
  (base, random) => {
    const all = plain(base).trimEnd().split('\r\n');
    return asRead(`${change(all, 1 + random.below(all.length - 2), random).join('\r\n')}\r\n`);
  };

/** The bytes of the file otherwise. */
const bytes =
  (change: (all: Buffer, at: number, random: Parameters<Mutator>[1]) => Uint8Array): Mutator =>
  (base, random) => {
    const all = Buffer.from(plain(base));
    return asRead(change(all, random.below(all.length), random));
  };

const spliced = (all: Buffer, at: number, drop: number, put: Uint8Array = new Uint8Array()) =>
  Buffer.concat([all.subarray(0, at), put, all.subarray(at + drop)]);

function flipped(all: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(all);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** What breaks files on the way, and what people type: what can still be read is read as it stands, the rest rejected. */
export const damage: Readonly<Record<string, Mutator>> = {
  'a bit flips': bytes((all, at, random) => flipped(all, at, random.below(8))),
  'a bit flips in the header': (base, random) => {
    const all = Buffer.from(plain(base));
    return asRead(flipped(all, random.below(base.header.join().length), random.below(8)));
  },
  'a byte is lost': bytes((all, at) => spliced(all, at, 1)),
  'a byte is another': bytes((all, at, random) => spliced(all, at, 1, Uint8Array.of(random.below(256)))),
  'a sign is put in': bytes((all, at, random) =>
    spliced(all, at, 0, Buffer.from(pick(Array.from(`",\n\r\t;'*.-=+@ 0917AXz/_é😀`), random))),
  ),
  'a zero byte is put in': bytes((all, at) => spliced(all, at, 0, Uint8Array.of(0))),
  'a block of zeros': bytes((all, at) => spliced(all, at, 16, new Uint8Array(16))),
  'a piece is lost': bytes((all, at, random) => spliced(all, at, 1 + random.below(60))),
  'a piece is there twice': bytes((all, at, random) =>
    spliced(all, at, 0, all.subarray(at, at + 1 + random.below(60))),
  ),
  'cut short anywhere': bytes((all, at) => all.subarray(0, at)),
  'cut short after a line': lines((all, at) => all.slice(0, at + 1)),
  'a line is lost': lines((all, at) => all.toSpliced(at, 1)),
  'a line is there twice': lines((all, at) => all.toSpliced(at, 0, rowOf(all, at))),
  'two lines are one': lines((all, at) => all.toSpliced(at, 2, `${rowOf(all, at)}${rowOf(all, at + 1)}`)),
  'a line is two': lines((all, at, random) => {
    const cut = random.below(rowOf(all, at).length);
    return all.toSpliced(at, 1, rowOf(all, at).slice(0, cut), rowOf(all, at).slice(cut));
  }),
  'a cell too few': lines((all, at) => all.with(at, rowOf(all, at).replace(/,[^,]*$/, ''))),
  'a cell too many': lines((all, at) => all.with(at, `${rowOf(all, at)},1`)),
  'cells moved to the left': lines((all, at) => all.with(at, `${rowOf(all, at).replace(/^[^,]*,/, '')},`)),
  'the header is lost': lines((all) => all.slice(1)),
  'the header alone': lines((all) => all.slice(0, 1)),
  'the file twice': (base) => asRead(plain(base) + plain(base)),
  'nothing at all': () => asRead(''),
  'spaces alone': () => asRead('   \r\n  \r\n'),
  'a page of a website': () =>
    asRead('<!DOCTYPE html>\n<html><body><h1>404</h1>, the page, is gone</body></html>\n'),
  'JSON instead': (base) => asRead(JSON.stringify(base.rows)),
  'a column is lost': (base, random) => {
    const out = random.below(base.header.length);
    const without = (cells: readonly string[]) => cells.toSpliced(out, 1);
    return asRead(csvText(without(base.header), base.rows.map(without)));
  },
  'a column is there twice': (base, random) => {
    const again = random.below(base.header.length);
    const twice = (cells: readonly string[]) => [...cells, cells[again] ?? ''];
    return asRead(csvText(twice(base.header), base.rows.map(twice)));
  },
  'two column names are swapped': (base, random) => {
    const [a, b] = [random.below(base.header.length), random.below(base.header.length)];
    const named = base.header.with(a, base.header[b] ?? '').with(b, base.header[a] ?? '');
    return asRead(csvText(named, base.rows));
  },
  'a quotation mark is not closed': lines((all, at) => all.with(at, rowOf(all, at).replace(',', ',"'))),
  'a quotation mark in a name': name((cell) => cell.replace(' ', ' "')),
  'text after a quotation mark': lines((all, at) =>
    all.with(at, rowOf(all, at).replace(/,([^,]*),/, ',"$1"x,')),
  ),
  'a comma in a name': name((cell) => cell.replace(' ', ', ')),
  'a line break in a name': name((cell) => cell.replace(' ', '\r\n')),
  'letters of other languages in a name': name((cell) => `${cell} Łódź 東 😀`),
  'a name read in the wrong code page': name((cell) => Buffer.from(`${cell} é`).toString('latin1')),
  'a formula in a name': name((cell) => `=1+1|${cell}`),
  'a name of spaces': name(() => '   '),
  'a blank name': name(() => ''),
  'a name of 40,000 letters': name((cell) => `${cell} ${'a'.repeat(40_000)}`),
  'another count': value('17'),
  'a count of 0': value('0'),
  'a suppressed count': value('*'),
  'a blank count': value(''),
  'a negative count': value('-3'),
  'half a patient': value('3.5'),
  'a comma for a point': value('3,5'),
  'a count of ten digits': value('1234567890'),
  'a count of thirty digits': value('9'.repeat(30)),
  'a count in words': value('seven'),
  'no number': value('NaN'),
  infinity: value('1e999'),
  'a hexadecimal count': value('0x11'),
  'an error of a spreadsheet': value('#REF!'),
  'what stands for missing': value('NULL'),
  'a dash for a count': value('-'),
  'a stray date': (base, random) => {
    const column = pick([...dateColumns(base), valueColumn(base)], random);
    const written = pick(
      ['30/02/2026', '31Jun2026', '20260231', '2026-13-01', '1/1', '31/12/9999', '01Jul1026'],
      random,
    );
    return asRead(
      csvText(
        base.header,
        withCell(base.rows, random.below(base.rows.length), column, () => written),
      ),
    );
  },
  'in an old code page': (base) =>
    asRead(
      Buffer.from(plain(base).replace('SYNTHETIC', 'SYNTHÉTIC').replace('Synthetic', 'Synthétic'), 'latin1'),
    ),
  'a zip cut short': (base, random) => {
    const zip = zipSync({ [base.name]: strToU8(plain(base)) });
    return same(zip.subarray(0, 1 + random.below(zip.length - 1)));
  },
  'a bit flips in a zip': (base, random) => {
    const zip = zipSync({ [base.name]: strToU8(plain(base)) });
    return same(flipped(zip, random.below(zip.length), random.below(8)));
  },
  'a bit flips in a zip that packs nothing': (base, random) => {
    const zip = zipSync({ [base.name]: strToU8(plain(base)) }, { level: 0 });
    return same(flipped(zip, random.below(zip.length), random.below(8)));
  },
  'a bit flips in a workbook': async (base, random) => {
    const book = await workbookOf({
      Sheet1: [base.header, ...base.rows].map((cells) => cells.map((cell) => cell || null)),
    });
    return same(flipped(book, random.below(book.length), random.below(8)));
  },
  'bytes of chance': (_base, random) => asRead(Uint8Array.from({ length: 400 }, () => random.below(256))),
  'a marker and nothing': () => asRead(bytesOf('\uFEFF')),
};
