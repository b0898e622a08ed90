import type { CheckDatabase } from './check-database.ts';
import type { DatasetLayout, LineRule } from './dataset-layout.ts';
import { guarded } from './received-rows.ts';
import { sqlName, sqlText } from './sql-text.ts';

/**
 * How a good file is staged in one scan: row rules stop the scan, rules of a constant column see its one value, and
 * rules of a verbatim column see each distinct value once, after staging.
 */
export interface FastPlan {
  /** SELECT of the rows, with its guard; `null` where the first row already breaks a rule. */
  readonly rows: string | null;
  /** SELECTs over `staged` of one boolean each: true where the values of a column keep their rules. */
  readonly afterwards: readonly string[];
}

/** Plans the fast staging of `received`, whose rows are all text. */
export async function planFast(
  database: CheckDatabase,
  { lineRules, constants, verbatim = {} }: DatasetLayout,
  received: string,
): Promise<FastPlan> {
  const names = constants.map(({ column }) => column);
  const onFirst = lineRules.filter(({ column }) => column !== null && names.includes(column));
  const onValues = lineRules.filter(({ column }) => column !== null && column in verbatim);
  const onRows = lineRules.filter((rule) => !onFirst.includes(rule) && !onValues.includes(rule));
  const afterwards = Object.entries(verbatim).map(([column, staged]) => valuesKeep(column, staged, onValues));
  const first = await firstValues(database, names, received);
  const [broken] = await database.rows(
    `SELECT ${anyBroken(onFirst)} FROM (SELECT ${[...first].map(([name, value]) => `${sqlText(value)} AS ${sqlName(name)}`).join(', ') || '1'})`,
  );
  const rows = first.size < names.length || broken?.[0] === true ? null : guarded(received, onRows, first);
  return { rows, afterwards };
}

async function firstValues(
  database: CheckDatabase,
  names: readonly string[],
  received: string,
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const [row] = await database.rows(`SELECT ${names.map(sqlName).join(', ')} FROM (${received}) LIMIT 1`);
  return new Map(
    names.flatMap((name, i) => {
      const value = row?.[i];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}

function valuesKeep(column: string, staged: string, rules: readonly LineRule[]): string {
  const broken = anyBroken(rules.filter((rule) => rule.column === column));
  return `SELECT coalesce(bool_and(NOT ${broken}), true)
  FROM (SELECT DISTINCT ${sqlName(staged)} AS ${sqlName(column)} FROM staged)`;
}

function anyBroken(rules: readonly LineRule[]): string {
  return `coalesce(${['false', ...rules.map(({ broken }) => broken)].join(' OR ')}, false)`;
}
