import type { SqlValue } from '../ports/query-engine.ts';

const EXACT = /^(tinyint|smallint|integer|int|bigint|hugeint|decimal)/i;
const FLOATING = /^(float|real|double)/i;

/**
 * Reads one cell, given as text with the engine's own type, so that both engines agree.
 *
 * @throws RangeError when JSON could not carry the number: infinite, not a number, or an integer it would round
 */
export function toSqlValue(text: string | null, sqlType: string): SqlValue {
  if (text === null) return null;
  if (/^boolean/i.test(sqlType)) return text === 'true';
  const isExact = EXACT.test(sqlType);
  return isExact || FLOATING.test(sqlType) ? numberOf(text, sqlType, isExact) : text;
}

function numberOf(text: string, sqlType: string, isExact: boolean): number {
  const value = Number(text);
  const isRounded = isExact && Number.isInteger(value) && !Number.isSafeInteger(value);
  if (!Number.isFinite(value) || isRounded) {
    throw new RangeError(
      `a ${sqlType} cannot be carried exactly; guard it in the model with nullif or a cast`,
    );
  }
  return value;
}
