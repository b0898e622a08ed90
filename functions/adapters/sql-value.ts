import type { SqlValue } from '../ports/query-engine.ts';

const NUMERIC = /^(tinyint|smallint|integer|int|bigint|hugeint|float|real|double|decimal)/i;

/**
 * Reads one cell, given as text with the engine's own type, so that both engines agree.
 *
 * @throws RangeError when JSON could not carry the number: infinite, not a number, or too large
 */
export function toSqlValue(text: string | null, sqlType: string): SqlValue {
  if (text === null) return null;
  if (/^boolean/i.test(sqlType)) return text === 'true';
  if (!NUMERIC.test(sqlType)) return text;

  const value = Number(text);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new RangeError(
      `a ${sqlType} cannot be carried exactly; guard it in the model with nullif or a cast`,
    );
  }
  return value;
}
