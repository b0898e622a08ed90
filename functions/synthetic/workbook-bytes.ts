import { zipBytes } from './zip-bytes.ts';

/** A cell: text, a truth value, or `null` for an empty one. */
export type Cell = string | boolean | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An Excel workbook (OOXML) of plain cells with shared strings: the least that spreadsheet programs open. */
export function workbookBytes(sheets: readonly Sheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const bodies = sheets.map((sheet) => worksheet(sheet, strings));
  const sheetIds = sheets.map((_, index) => index + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheetIds),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheetIds.map((id) => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`] as const),
      ['rId98', 'styles', 'styles.xml'],
      ['rId99', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': sharedStrings(strings),
  };
  bodies.forEach((body, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = body;
  });
  return zipBytes(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml, 'utf8')])),
  );
}

function worksheet({ rows }: Sheet, strings: Map<string, number>): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => {
      const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
      if (cell === null) return `<c ${at}/>`;
      if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
      const known = strings.get(cell) ?? strings.size;
      strings.set(cell, known);
      return `<c ${at} t="s"><v>${known}</v></c>`;
    });
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function sharedStrings(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((text) => {
    const keep = text === text.trim() ? '' : ' xml:space="preserve"';
    return text === '' ? '<si><t/></si>' : `<si><t${keep}>${escaped(text)}</t></si>`;
  });
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items.join('')}</sst>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheetIds: readonly number[]): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...sheetIds.map((id) => [`/xl/worksheets/sheet${id}.xml`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
  ];
  const items = parts.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`,
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${items.join('')}</Types>`;
}

const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
