// Compares every cell of a workbook that another program saved again with the tables of the views it was made from.
// Usage: node .ci/compare-workbook.mjs saved.xlsx store-folder
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { readReportViews } from '../functions/reports/report-views.ts';
import { heading } from '../functions/reports/workbook/heading.ts';
import { SHORTHAND } from '../functions/reports/workbook/shorthand.ts';
import { workbookTables } from '../functions/reports/workbook/workbook-tables.ts';
import { createStore } from '../functions/runtime/create-store.ts';
import { newestRelease } from '../functions/steps/publish.ts';

const [path, folder] = process.argv.slice(2);
const store = await createStore({ kind: 'folder', folder });
const release = await newestRelease(store);
const views = await readReportViews(store, release, release.months.at(-1));
const tables = workbookTables(views).filter(({ rows }) => rows.length > 0);
const bytes = await readFile(path);
const sheets = new Map((await readSheets(bytes)).map(({ sheet, data }) => [sheet, data]));
const named = Object.keys(unzipSync(bytes)).filter((part) => part.startsWith('xl/tables/'));
const marks = new Set(SHORTHAND.map(({ mark }) => mark));

const differences = [];
let compared = 0;

const expectedSheets = ['Cover', 'Contents', 'Notes', ...tables.map(({ name }) => name), 'Columns'];
if (String([...sheets.keys()]) !== String(expectedSheets)) {
  differences.push(`sheets are ${[...sheets.keys()]} and not ${expectedSheets}`);
}
if (named.length !== sheets.size) {
  differences.push(`${named.length} named tables on ${sheets.size} sheets, and not one on each`);
}
for (const { name, fields, rows } of tables) {
  const headings = fields.map((field) => heading(field.name));
  const lines = sheets.get(name) ?? [];
  const head = lines.findIndex((line) => String(line) === String(headings));
  if (head === -1) differences.push(`${name}: no row of headings`);
  else if (lines.length - head - 1 !== rows.length) {
    differences.push(`${name}: ${lines.length - head - 1} rows and not ${rows.length}`);
  } else {
    for (const [r, row] of rows.entries()) {
      for (const [c, value] of row.entries()) {
        compare(`${name}, row ${r + 1}, ${headings[c]}`, lines[head + 1 + r][c], value);
      }
    }
  }
}

function compare(where, cell, value) {
  compared++;
  if (!isSame(cell, value))
    differences.push(`${where}: ${JSON.stringify(cell)} and not ${JSON.stringify(value)}`);
}

/** What is not there is shorthand; a number is one, to the 15 figures that spreadsheets hold. */
function isSame(cell, value) {
  if (value === null || value === '') return marks.has(cell);
  if (typeof value === 'number')
    return typeof cell === 'number' && Math.abs(cell - value) <= Math.abs(value) * 1e-14;
  return cell === value || (value === 'provisional' && cell === 'provisional [p]');
}

for (const difference of differences.slice(0, 20)) console.error(difference);
if (compared === 0) console.error('nothing was compared');
console.log(`${compared} cells of ${tables.length} tables compared, ${differences.length} differ`);
process.exitCode = differences.length === 0 && compared > 0 ? 0 : 1;
