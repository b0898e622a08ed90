/** A text as a SQL literal. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A column or table name as a SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQL that is true where `expression` is one of `values`. A long IN would become a join, which mixes the order of rows. */
export function isOneOf(expression: string, values: readonly string[]): string {
  return `list_contains([${values.map(sqlText).join(', ')}], ${expression})`;
}
