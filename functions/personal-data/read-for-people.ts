import type { PeopleFinder } from './people-finder.ts';

/** Bytes of a text, one piece after the other. */
export type Pieces = AsyncIterable<Uint8Array>;

/** A longer line is read in pieces that overlap, so that memory stays small. */
const MOST_LINE = 1 << 16;
const LINE_OVERLAP = 128;
const SEPARATORS = [',', ';', '\t', '|'];

/** Reads a text of any kind (rows of a CSV, JSON, tags, notes) and tells `finder` of its cells. */
export async function readForPeople(pieces: Pieces, finder: PeopleFinder, of: string): Promise<void> {
  const lines = linesOf(pieces);
  const { value: first } = await lines.next();
  if (first === undefined) return;
  const take = rowTaker(first, finder, of);
  take(first);
  for await (const line of lines) take(line);
}

/** How a line becomes cells, as the first line of the text says. */
function rowTaker(first: string, finder: PeopleFinder, of: string): (line: string) => void {
  const start = first.replace(/^\uFEFF/, '').trimStart();
  if (/^[{[]/.test(start)) return jsonTaker(finder, of);
  if (start.startsWith('<')) {
    return (line) => {
      for (const row of rowsOfTags(line)) finder.row(row, of);
    };
  }
  const separator = SEPARATORS.map((sign) => ({ sign, count: first.split(sign).length })).sort(
    (a, b) => b.count - a.count,
  )[0];
  const sign = separator === undefined || separator.count < 2 ? ',' : separator.sign;
  return (line) => finder.row(splitCells(line, sign), of);
}

/** Cells of one line; a quotation mark that is not closed takes the rest. */
function splitCells(line: string, separator: string): readonly string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === '"') {
      if (quoted && line[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

const JSON_TOKEN = /"((?:[^"\\]|\\.)*)"(\s*:)?|(?<![\w.])(-?\d[\d.]*(?:[eE][+-]?\d+)?)|[{}]/gu;

/** An object's keys and values, however its text is broken into lines; an object in it ends it, and begins its own. */
function jsonTaker(finder: PeopleFinder, of: string): (line: string) => void {
  let keys: string[] = [];
  let values: string[] = [];
  let key = '';
  const end = () => {
    if (values.length > 0) {
      finder.row(values, of);
      finder.labelled(keys, values);
    }
    [keys, values, key] = [[], [], ''];
  };
  return (line) => {
    for (const [token, text, colon, number] of line.matchAll(JSON_TOKEN)) {
      if (token === '}' || token === '{' || values.length > 1000) end();
      if (colon !== undefined) key = unescaped(text ?? '');
      else if (text !== undefined || number !== undefined) {
        keys.push(key);
        values.push(unescaped(text ?? number ?? ''));
      }
    }
    if (!line.startsWith(' ') && line.trimEnd() === ']') end();
  };
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrtbf]/g, ' ')
    .replace(/\\(.)/g, '$1');
}

/** Rows of text between tags, as of a table of HTML: cells apart, rows apart, marks within a cell passed over. */
export function rowsOfTags(text: string): readonly (readonly string[])[] {
  const plain = text
    .replace(/<\/(?:\w+:)?t[dh]\b[^>]*>/gi, '\t')
    .replace(/<(?:\/(?:\w+:)?(?:tr|table|p|div|li|h\d|row|si|comment|is|c)|br)\b[^>]*>/gi, '\n')
    .replace(
      /<\/?(?:\w+:)?(?:t|r|rPr|b|i|u|em|strong|span|font|sz|color|rFont|family|charset|scheme|vertAlign|phoneticPr|rPh)\b[^>]*>/g,
      '',
    )
    .replace(/<[^>]*>/g, '\n');
  return plain
    .split('\n')
    .map((line) => line.split('\t').map(withoutEntities))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

async function* linesOf(pieces: Pieces): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    rest += decoder.decode(piece, { stream: true }).replaceAll('\0', '');
    const lines = rest.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    yield* lines.flatMap(inPieces);
    if (rest.length > MOST_LINE) {
      yield* inPieces(rest);
      rest = rest.slice(-LINE_OVERLAP);
    }
  }
  if (rest !== '') yield* inPieces(rest);
}

function inPieces(line: string): readonly string[] {
  if (line.length <= MOST_LINE) return [line];
  const step = MOST_LINE - LINE_OVERLAP;
  return Array.from({ length: Math.ceil(line.length / step) }, (_, i) =>
    line.slice(i * step, i * step + MOST_LINE),
  );
}

/** A byte order mark, or zeros in every second place, as UTF-16 has them. */
function encodingOf(piece: Uint8Array): string {
  const head = piece.subarray(0, 400);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= head.length * 0.3) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}
