import { type TableForm, viewTable } from '../../tables/table.ts';

/** What every column of every table means, as a table itself. */
export const dictionaryTable = viewTable({
  name: 'data-dictionary',
  title: 'What every column of every table means',
  rows: (forms: readonly TableForm[]) =>
    forms.flatMap(({ name, title, fields }) => fields.map((field) => ({ name, title, field }))),
  columns: [
    ['table', 'string', 'name of the table: its files begin with it', ({ name }) => name],
    ['title', 'string', 'what the table holds', ({ title }) => title],
    ['column', 'string', 'name of the column', ({ field }) => field.name],
    [
      'type',
      'string',
      'string, number, integer, boolean, date or yearmonth (as in 2026-07)',
      ({ field }) => field.type,
    ],
    ['description', 'string', 'meaning, unit, and what an empty cell says', ({ field }) => field.description],
  ],
});
