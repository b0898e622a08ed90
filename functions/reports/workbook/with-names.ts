import type { Cell, Field } from '../../tables/table.ts';
import { indicatorLabel } from '../chapters/indicator-label.ts';
import type { DataTable } from '../downloads/data-table.ts';
import type { ReportViews } from '../report-views.ts';

/** Columns of codes, and the column of names that a person reads beside each. */
const NAMED = { code: 'name', measure: 'measure_name', indicator: 'indicator_name' } as const;

/** A table with a name beside every code of a network, measure and indicator, where it has none yet. */
export function withNames(views: ReportViews): (table: DataTable) => DataTable {
  const areas = new Map(views.areas.view.areas.map(({ code, name }) => [code, name]));
  const titles = new Map(
    views.indicators.view.indicators.map((known) => [known.code, known.title ?? known.description]),
  );
  const indicatorName = (code: string) => {
    const label = indicatorLabel(views, code);
    return label === code ? (titles.get(code) ?? code) : label;
  };
  const nameOf = {
    code: (code: string) => areas.get(code) ?? null,
    measure: indicatorName,
    indicator: indicatorName,
  };
  return (table) => {
    const has = (name: string) => table.fields.some((field) => field.name === name);
    const nameless = ({ name }: Field): keyof typeof NAMED | null =>
      isNamed(name) && !has(NAMED[name]) && !(has('label') || has('description') || has('title'))
        ? name
        : null;
    const beside = table.fields.map(nameless);
    return {
      ...table,
      fields: table.fields.flatMap((field, i) => [field, ...nameField(beside[i] ?? null)]),
      rows: table.rows.map((row) =>
        row.flatMap((cell, i): readonly Cell[] => {
          const kind = beside[i] ?? null;
          return kind === null ? [cell] : [cell, typeof cell === 'string' ? nameOf[kind](cell) : null];
        }),
      ),
    };
  };
}

function nameField(kind: keyof typeof NAMED | null): readonly Field[] {
  if (kind === null) return [];
  const what = kind === 'code' ? 'network or area' : kind;
  return [{ name: NAMED[kind], type: 'string', description: `name of the ${what}; in this workbook only` }];
}

function isNamed(name: string): name is keyof typeof NAMED {
  return Object.hasOwn(NAMED, name);
}
