import { viewKinds } from '../../tables/all-views.ts';
import { areaRatesTable } from '../../tables/area-rates-table.ts';
import { namedViews, type ReportViews } from '../report-views.ts';
import type { DataTable } from './data-table.ts';

/** The tables of every view that a national report is written from. What is of England alone begins with its name. */
export function viewTables(views: ReportViews): readonly DataTable[] {
  const tables = namedViews(views).flatMap(({ name: source, view }) => {
    const kind = viewKinds.find(({ names }) => names.test(source));
    const rows = kind?.rowsOf(view) ?? [];
    return (kind?.forms ?? []).map((form, i): DataTable => {
      const name = source.startsWith('area/ENG/') ? `england-${form.name}` : form.name;
      return { ...form, name, source, rows: rows[i] ?? [] };
    });
  });
  const { areas } = views;
  return [...tables, { ...areaRatesTable, source: areas.name, rows: areaRatesTable.rows(areas.view) }];
}
