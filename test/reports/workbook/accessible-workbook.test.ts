import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { RICHER_VIEWS } from '../richer-views.ts';
import { writtenWorkbook } from './written-workbook.ts';

/** The parts of Office Open XML (ECMA-376) as they lie in the archive. */
let parts: ReadonlyMap<string, string>;
const partsIn = (folder: string) =>
  [...parts].flatMap(([path, text]) => (path.startsWith(folder) && path.endsWith('.xml') ? [text] : []));
const parsed = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document;

beforeAll(async () => {
  ({ parts } = await writtenWorkbook({ more: RICHER_VIEWS }));
});

describe('the government’s guidance on spreadsheets: a workbook has', () => {
  test('a title, its language and a fixed time', () => {
    const core = parsed(parts.get('docProps/core.xml') ?? '');
    const said = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
    expect(said('dc:title')).toBe('How far primary care networks have progressed: Monthly report, July 2026');
    expect(said('dc:language')).toBe('en-GB');
    expect(said('dcterms:modified')).toBe('2026-08-28T09:30:00Z');
  });

  test('no merged cell, no filter, no frozen pane, nothing hidden', () => {
    for (const sheet of [...partsIn('xl/worksheets/sheet'), parts.get('xl/workbook.xml') ?? '']) {
      expect(sheet).not.toMatch(/<mergeCell|<autoFilter|<pane |hidden=|state="hidden"/);
    }
    for (const table of partsIn('xl/tables/')) expect(table).not.toContain('<autoFilter');
  });

  test('one table a sheet, each with a name of its own that is no address of a cell', () => {
    const tables = partsIn('xl/tables/').map((xml) => parsed(xml).documentElement);
    const names = tables.map((table) => table.getAttribute('displayName') ?? '');
    expect(tables).toHaveLength(partsIn('xl/worksheets/sheet').length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^table_[a-z0-9_]+$/);
    for (const sheet of partsIn('xl/worksheets/sheet')) expect(sheet.match(/<tablePart /g)).toHaveLength(1);
  });

  test('a heading over every column, unlike any other of its table', () => {
    for (const xml of partsIn('xl/tables/')) {
      const headings = [...parsed(xml).getElementsByTagName('tableColumn')].map((column) =>
        column.getAttribute('name')?.toLowerCase(),
      );
      expect(headings.every((heading) => heading !== undefined && heading !== '')).toBe(true);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  test('no empty cell in any table', () => {
    for (const [path, xml] of parts) {
      const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
      if (number === undefined) continue;
      const [, , firstRow, lastColumn, lastRow] =
        /ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(tableOf(number)) ?? [];
      const rows = [...parsed(xml).getElementsByTagName('row')].filter(
        (row) => Number(row.getAttribute('r')) >= Number(firstRow),
      );
      expect(rows).toHaveLength(Number(lastRow) - Number(firstRow) + 1);
      for (const row of rows) {
        const cells = [...row.getElementsByTagName('c')];
        expect(cells.at(-1)?.getAttribute('r')?.replace(/\d+/, '')).toBe(lastColumn);
        expect(cells.every((cell) => (cell.getElementsByTagName('v')[0]?.textContent ?? '') !== '')).toBe(
          true,
        );
      }
    }
  });

  test('text that wraps within its cell', () => {
    const styles = [
      ...(parsed(parts.get('xl/styles.xml') ?? '').getElementsByTagName('cellXfs')[0]?.children ?? []),
    ];
    for (const xml of partsIn('xl/worksheets/sheet')) {
      const heading = parsed(xml).querySelector('row[ht] c, row:last-of-type c');
      const style = styles[Number(heading?.getAttribute('s'))];
      expect(style?.querySelector('alignment')?.getAttribute('wrapText')).toBe('true');
    }
  });

  test('no cell that is run: text is text', () => {
    for (const sheet of partsIn('xl/worksheets/sheet')) expect(sheet).not.toMatch(/<f[ >]|t="e"/);
  });
});

function tableOf(sheet: string): string {
  const relations = parts.get(`xl/worksheets/_rels/sheet${sheet}.xml.rels`) ?? '';
  return parts.get(`xl/tables/${/tables\/(table\d+\.xml)/.exec(relations)?.[1]}`) ?? '';
}
