import { text } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import type { PeopleFinder } from './people-finder.ts';
import { rowsOfTags } from './read-for-people.ts';

/** Texts of a workbook's members by name: worksheets, shared strings, comments, drawings, properties. */
type WorkbookTexts = ReadonlyMap<string, string>;

const MOST_BYTES = 100 << 20;

/** Reads every member of a workbook that is text. The caller bounds memory and time. */
export async function textsOfWorkbook(zip: ZipFile, entries: readonly Entry[]): Promise<WorkbookTexts> {
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_BYTES) {
    throw new RangeError('a workbook of this size is not looked into');
  }
  const texts = new Map<string, string>();
  for (const entry of entries.filter(({ fileName }) => /\.(xml|rels|vml|txt|csv|json)$/i.test(fileName))) {
    texts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return texts;
}

const ATTRIBUTE =
  /\b(?:v|name|descr|title|tooltip|display|prompt|promptTitle|error|errorTitle|Target|ref3D|author|displayName)="([^"]*)"/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const ROW = /<(?:\w+:)?row\b[^>]*?>([\s\S]*?)<\/(?:\w+:)?row>/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([^<]*)<\/(?:\w+:)?v>/;
const FORMULA = /<(?:\w+:)?f\b[^>]*>([^<]*)<\/(?:\w+:)?f>/;
const INLINE = /<(?:\w+:)?is\b[^>]*>([\s\S]*?)<\/(?:\w+:)?is>/;

/** Tells `finder` of every cell of a workbook in its row and column, and of every other text that it keeps. */
export function workbookForPeople(texts: WorkbookTexts, finder: PeopleFinder): void {
  const shared = [...texts]
    .filter(([name]) => /sharedStrings/i.test(name))
    .flatMap(([, xml]) => [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)])
    .map(([, item = '']) => textOf(item));
  for (const [name, xml] of texts) {
    finder.newTable();
    if (/worksheets\/[^/]*\.xml$/i.test(name)) rowsOfSheet(xml, shared, (cells) => finder.row(cells, name));
    else if (!/styles|theme|sharedStrings|\.rels$/i.test(name))
      for (const cells of rowsOfTags(xml)) finder.text(cells.join(' '));
    for (const [, value = ''] of xml.matchAll(ATTRIBUTE)) finder.text(value);
    // What no cell refers to any more is still in the file.
    if (/sharedStrings/i.test(name)) for (const text of shared) finder.row([text], name);
  }
}

function rowsOfSheet(xml: string, shared: readonly string[], take: (cells: readonly string[]) => void): void {
  for (const [, row = ''] of xml.matchAll(ROW)) {
    const cells: string[] = [];
    const formulas: string[] = [];
    for (const [, attributes = '', body = ''] of row.matchAll(CELL)) {
      const column = columnOf(attributes) ?? cells.length;
      while (cells.length < column && cells.length < 16_384) cells.push('');
      cells[column] = cellText(attributes, body, shared);
      const formula = FORMULA.exec(body)?.[1];
      if (formula !== undefined) formulas.push(textOf(formula));
    }
    take(cells);
    if (formulas.length > 0) take(formulas);
  }
  const outside = xml.replace(ROW, '');
  for (const cells of rowsOfTags(outside)) take(cells);
}

function cellText(attributes: string, body: string, shared: readonly string[]): string {
  const value = VALUE.exec(body)?.[1];
  if (/\bt="s"/.test(attributes)) return shared[Number(value)] ?? '';
  const inline = INLINE.exec(body)?.[1];
  return inline === undefined ? textOf(value ?? '') : textOf(inline);
}

function columnOf(attributes: string): number | undefined {
  const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(xml: string): string {
  return rowsOfTags(xml)
    .map((cells) => cells.join(' '))
    .join(' ');
}
