import { markdownTable } from '../markdown/markdown-table.ts';
import type { Dataset, DatasetLayout, JsonTemplate } from './dataset-layout.ts';

/** The page that says, for each dataset, which columns it has, what makes us refuse it and what we only point out. */
export function dataSourcesPage(datasets: readonly Dataset[]): string {
  return `${[
    '# Data sources',
    'What can be taken in, and what is checked. A file is recognised by what its columns are called, in any order: capitals, spaces and underscores do not matter, nor do the names of before July 2022 (CCG, STP), “Location” for “Loc” and the other names below. Columns that are not known are passed over and said; empty columns at the right do not matter. Its name does not matter, except that `_v2` or ` v3.0` before the ending declares a version, and that a file which is not recognised was meant for what its name says.',
    'Dates may be in any capitals. Where Excel rewrote them on saving (`01-Jul-26`, `7/31/2026`) they are read if one reading alone is possible in the whole column, and said; otherwise the file is refused.',
    'A file that breaks a rule below is refused whole, with the line, the column and what to do. Text must be UTF-8. A zip may hold one CSV, or several with the same header. The real files and their history: NHS England, NHS Digital and OHID, under the Open Government Licence v3.0.',
    'Refused besides, whatever the dataset: an empty file; values between semicolons or tabs; a zip that is damaged, has a password, holds another zip or names a path outside itself; a workbook with a password, an old `.xls`, or a formula without a result; results of a day after the one the file came on.',
    'This page is made from the rules themselves: `node functions/datasets/print-data-sources.ts`.',
    ...datasets.flatMap(({ name, about, send, layouts }) => [
      `## \`${name}\``,
      about,
      `Send: ${send}.`,
      ...layouts.map(layoutSection),
    ]),
  ].join('\n\n')}\n`;
}

function layoutSection(layout: DatasetLayout): string {
  const { table, header, json, lineRules, constants, fileRules, flagRules } = layout;
  const also = Object.entries(layout.also ?? {}).map(
    ([name, others]) => `\`${name}\`: ${others.map((other) => `\`${other}\``).join(', ')}`,
  );
  const optional = layout.optional?.map((name) => `\`${name}\``) ?? [];
  const refusals = [
    ...[...lineRules, ...fileRules].map(({ rule, column, expected }) => [
      `\`${rule}\``,
      column ?? 'the row',
      `${expected}.`,
    ]),
    ...constants.map(({ column, rule }) => [
      `\`${rule}\``,
      column,
      `${column} must be the same in every row.`,
    ]),
  ];
  const flags = flagRules.map(({ rule, column }) => `\`${rule}\`${column === null ? '' : ` (${column})`}`);
  return [
    `Columns, staged as \`${table}\`: ${header.map((column) => `\`${column}\``).join(', ')}.`,
    ...(also.length === 0 ? [] : [`Also known by: ${also.join('; ')}.`]),
    ...(optional.length === 0 ? [] : [`May be missing: ${optional.join(', ')}.`]),
    ...(layout.headerless === true ? ['Taken without its header line too, in this order of columns.'] : []),
    ...(json === undefined ? [] : [jsonWords(json)]),
    markdownTable(['Refused by', 'Column', 'What must hold'], refusals),
    flags.length === 0 ? 'Nothing is only pointed out.' : `Taken and pointed out: ${flags.join(', ')}.`,
  ].join('\n\n');
}

function jsonWords({ list, numbers }: JsonTemplate): string {
  const columns = numbers.map((column) => `\`${column}\``).join(', ');
  return `The same as JSON: one object whose only key, \`${list}\`, holds a list of objects with these columns as keys. ${columns} are numbers without quotation marks, the others text; a column that is \`null\` or left out is blank. The rules are the same, and a refusal names the path, such as \`${list}[3].${numbers[0] ?? ''}\`, instead of line and column.`;
}
