import { expect, test } from 'vitest';
import { pairedDownloads } from '../../../dashboards/pages/reports/figures-section.tsx';

const file = (name: string, more: { readonly rows?: number | null; readonly part?: number } = {}) => ({
  file: name,
  table: 'gap',
  title: 'The gap',
  month: null,
  basis: null,
  part: more.part ?? null,
  rows: more.rows === undefined ? 3 : more.rows,
  bytes: 10,
  sha256: '0'.repeat(64),
  href: `/v1/downloads/${name}`,
  mediaType: '',
});

test('a table is listed once, with CSV and Parquet side by side', () => {
  const found = pairedDownloads([
    file('gap-as-was.csv'),
    file('gap-as-was.parquet'),
    file('needs.csv', { rows: 0 }),
  ]);
  expect(found.map(({ base, rows, forms }) => [base, rows, forms.map(({ form }) => form)])).toEqual([
    ['gap-as-was', 3, ['CSV', 'Parquet']],
    ['needs', 0, ['CSV']],
  ]);
});

test('what is no table is not among the tables', () => {
  expect(pairedDownloads([file('datapackage.json', { rows: null })])).toEqual([]);
});

test('the parts of a long table are told apart', () => {
  const found = pairedDownloads([file('gap-part-01.csv', { part: 1 }), file('gap-part-02.csv', { part: 2 })]);
  expect(found.map(({ title }) => title)).toEqual(['The gap, part 1', 'The gap, part 2']);
});
