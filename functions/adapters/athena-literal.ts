import type { SqlValue } from '../ports/query-engine.ts';

/**
 * A value as the SQL literal that Athena reads it as: text carries its own quotes, a fraction is a double.
 *
 * @throws RangeError for a number that SQL has no literal for
 */
export function toAthenaLiteral(value: SqlValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return String(value);
  if (!Number.isFinite(value))
    throw new RangeError('a parameter must be a finite number; send null for missing');
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value);
  return text.includes('e') ? text : `${text}e0`;
}
