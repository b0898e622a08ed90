import { type BaseFile, isoDay, type Row } from './base-files.ts';

/**
 * Reads the bytes of a CSV by RFC 4180 and by the publication's own words, and gives up at whatever is odd. Shares no
 * code with the product: what both can read they must read alike.
 *
 * @returns what the rows say, in an order of its own; `null` where it will not read the file
 */
export function strictReading(bytes: Uint8Array, base: BaseFile): readonly string[] | null {
  const text = decoded(bytes);
  const records = text === null ? null : recordsOf(text);
  const filled = records?.filter((record) => record.some((cell) => cell !== '')) ?? [];
  const [first, ...below] = filled;
  if (first === undefined) return null;
  const width = first.findLastIndex((cell) => cell !== '') + 1;
  const named = placesOf(first.slice(0, width), base);
  const isRow = named === null && base.headerless === true && width === base.header.length;
  const places = isRow ? base.header.map((_, i) => i) : named;
  const rest = isRow ? filled : below;
  const fits = rest.every(
    (record) => record.length >= width && record.slice(width).every((cell) => cell === ''),
  );
  if (places === null || rest.length === 0 || !fits) return null;
  const rows = rest.map((record) =>
    Object.fromEntries(base.header.map((name, i) => [name, record[places[i] ?? -1] ?? ''])),
  );
  return isLawful(rows, base) ? said(base, rows) : null;
}

/** What a good file says, in the form in which readings are compared. */
export function saidByBase(base: BaseFile, rows = base.rows): readonly string[] {
  return said(
    base,
    rows.map((cells) => Object.fromEntries(base.header.map((name, i) => [name, cells[i] ?? '']))),
  );
}

function said(base: BaseFile, rows: readonly Row[]): readonly string[] {
  return base
    .facts(rows)
    .map((fact) => JSON.stringify(fact))
    .sort();
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\p{Cc}/u.test(text.replaceAll(/[\t\r\n\x7f-\x9f]/g, '')) ? null : text;
  } catch {
    return null;
  }
}

/** Records end in CR LF, LF or CR; a quotation mark opens a cell at its start alone, and doubled is one of the text. */
function recordsOf(text: string): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) return null;
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at += 1;
        }
        cell += text[at];
      }
      at += 1;
      if (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) return null;
    } else {
      const end = /[,\r\n]|$/.exec(text.slice(at))?.index ?? 0;
      cell = text.slice(at, at + end);
      if (cell.includes('"')) return null;
      at += end;
    }
    record.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    records.push(record);
    record = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) return records;
  }
}

/** Capitals, spaces and underscores of a column's name say nothing. */
function placesOf(names: readonly string[], { header, optional }: BaseFile): readonly number[] | null {
  const meaning = (name: string) =>
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  const places = header.map((name) => {
    const found = names.flatMap((one, i) => (meaning(one) === meaning(name) ? [i] : []));
    if (found.length > 1) return null;
    return found[0] ?? (optional.includes(name) ? -1 : null);
  });
  const known = places.filter((place) => place !== null);
  return known.length === places.length ? known : null;
}

function isLawful(rows: readonly Row[], { cells, key, constant }: BaseFile): boolean {
  const cell = (row: Row, column: string) => row[column] ?? '';
  const isDate = (column: string) => /DATE|Date/.test(column);
  return (
    rows.every((row) =>
      Object.entries(cells).every(
        ([column, pattern]) =>
          pattern.test(cell(row, column)) &&
          (!isDate(column) || cell(row, column) === '' || isoDay(cell(row, column)) !== null),
      ),
    ) &&
    constant.every(
      (column) => new Set(rows.map((row) => isoDay(cell(row, column)) ?? cell(row, column))).size === 1,
    ) &&
    (key.length === 0 ||
      new Set(
        rows.map((row) => key.map((column) => isoDay(cell(row, column)) ?? cell(row, column)).join('\n')),
      ).size === rows.length)
  );
}
