import type { DatasetName } from '../contracts/file-outcome.ts';
import { markdownTable } from '../markdown/markdown-table.ts';
import type { DatasetLayout, JsonTemplate } from './dataset-layout.ts';

/** What each dataset is, who publishes it and what we use it for: the words a header cannot say. */
const ABOUT: Readonly<Record<DatasetName, string>> = {
  ncdes:
    'The monthly practice extract of the Network Contract DES, published by NHS England about four weeks after the month. Whole, one file a ruleset, or either in a zip. 30 rows a practice in 2026/27, about 330 in 2023/24. Counts build up from 1 April for most indicators, and coverage starts afresh each April.',
  'iif-annual':
    'The annual Investment and Impact Fund file of NHS England. Measure names carry the policy code before them, which is taken off. Practice rows are summed to networks; network rows are kept as they are.',
  'practice-map':
    'The monthly map of NHS England from practice to network, sub-ICB, ICB and region. `U` means that a practice is in no network.',
  memberships:
    'The ePCN register of the Organisation Data Service: dated spells of membership, and the networks themselves. The workbook, or each sheet as CSV. Both dates of a spell belong to it.',
  'list-size':
    'Patients registered at a practice, by sex and age, from NHS England. Five levels of geography in one file; only practices are taken, and the others must add up to the same.',
  workforce:
    'The PCN workforce individual-level CSV of NHS England. People are added up by network and role before anything is stored; no row of a person is kept.',
  deprivation:
    'The IMD score of each practice, as published by OHID on Fingertips. Some practices have none.',
  'local-priorities':
    'What a network chose for itself: our own template, with its reason, its measure or an indicator to follow, its target and its weight. Worked examples: `docs/examples/local-priorities.csv` and `.json`. The newest date counts for each network.',
  'own-indicators':
    'Indicators of a federation or another publisher, by practice or network and month, each with its definition and its source. They are shown beside the contract’s and never mixed into its score. A worked example: `docs/examples/own-indicators.csv`.',
};

/** The page that says, for each dataset, which columns it has, what makes us refuse it and what we only point out. */
export function dataSourcesPage(layouts: readonly DatasetLayout[]): string {
  const datasets = [...new Set(layouts.map(({ dataset }) => dataset))];
  return `${[
    '# Data sources',
    'What can be taken in, and what is checked. A file is recognised by its header: the same columns in the same order, after a byte order mark, line ends and doubled spaces are put right. Its name does not matter, except that `_v2` or ` v3.0` before the ending declares a version.',
    'A file that breaks a rule below is refused whole, with the line, the column and what to do. Text must be UTF-8. A zip may hold one CSV, or several with the same header. The real files and their history: NHS England, NHS Digital and OHID, under the Open Government Licence v3.0.',
    'Refused besides, whatever the dataset: an empty file; values between semicolons or tabs; a zip that is damaged, has a password, holds another zip or names a path outside itself; a workbook with a password, an old `.xls`, or a formula without a result; results of a day after the one the file came on.',
    'This page is made from the rules themselves: `node functions/datasets/print-data-sources.ts`.',
    ...datasets.flatMap((dataset) => [
      `## \`${dataset}\``,
      ABOUT[dataset],
      ...layouts.filter((layout) => layout.dataset === dataset).map(layoutSection),
    ]),
  ].join('\n\n')}\n`;
}

function layoutSection(layout: DatasetLayout): string {
  const { table, header, json, lineRules, constants, fileRules, flagRules } = layout;
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
    ...(json === undefined ? [] : [jsonWords(json)]),
    markdownTable(['Refused by', 'Column', 'What must hold'], refusals),
    flags.length === 0 ? 'Nothing is only pointed out.' : `Taken and pointed out: ${flags.join(', ')}.`,
  ].join('\n\n');
}

function jsonWords({ list, numbers }: JsonTemplate): string {
  const columns = numbers.map((column) => `\`${column}\``).join(', ');
  return `The same as JSON: one object whose only key, \`${list}\`, holds a list of objects with these columns as keys. ${columns} are numbers without quotation marks, the others text; a column that is \`null\` or left out is blank. The rules are the same, and a refusal names the path, such as \`${list}[3].${numbers[0] ?? ''}\`, instead of line and column.`;
}
