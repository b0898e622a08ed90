/** White space and comments before the first word of a statement. */
const BEFORE_FIRST_WORD = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;

/**
 * Lets a SELECT call tables by the names it knows, by putting each in front as a WITH query. A statement that has a
 * WITH of its own gets them ahead of its own, because Trino knows no WITH around a WITH that keeps the order of rows.
 *
 * @param sql one SELECT, without a semicolon
 * @param tables the SELECT that gives each table's rows, by the table's name in `sql`
 */
export function nameTables(sql: string, tables: Readonly<Record<string, string>>): string {
  const named = Object.entries(tables).map(([name, select]) => `"${name}" as (${select})`);
  if (named.length === 0) return sql;

  const before = BEFORE_FIRST_WORD.exec(sql)?.[0] ?? '';
  const statement = sql.slice(before.length);
  const own = /^with\b/i.exec(statement);
  if (own === null) return `${before}with ${named.join(',\n')}\n${statement}`;
  return `${before}with ${named.join(',\n')},${statement.slice(own[0].length)}`;
}
