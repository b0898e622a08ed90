/** A rational number, held exactly; the denominator is above 0. */
export interface ExactFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A decimal as written in a contract, or the same as a percentage: 0.65, 65%, 12.5 %. */
const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?\s*(%?)$/;

/**
 * Reads a decimal or a percentage exactly, where a floating-point number would miss: 0.28 is not 28/100 in binary.
 *
 * @param text such as `0.65`, `65%` or `12.5 %`
 * @throws RangeError when the text is neither
 */
export function exactFraction(text: string): ExactFraction {
  const match = DECIMAL.exec(text.trim());
  if (match === null) {
    throw new RangeError(
      `expected a decimal such as 0.65 or a percentage such as 65%, got ${text.length} characters`,
    );
  }
  const [, sign = '', whole = '', decimals = '', percent = ''] = match;
  const magnitude = BigInt(whole + decimals);
  return {
    numerator: sign === '-' ? -magnitude : magnitude,
    denominator: 10n ** BigInt(decimals.length) * (percent === '%' ? 100n : 1n),
  };
}

/**
 * The exact share of patients who met a measure.
 *
 * @returns `null` when nobody is eligible
 * @throws RangeError when the counts are not whole, or not 0 ≤ numerator ≤ denominator
 */
export function exactShare(numerator: number, denominator: number): ExactFraction | null {
  if (!(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0)) {
    throw new RangeError(`counts must be whole numbers, 0 or more, got ${numerator} of ${denominator}`);
  }
  if (numerator > denominator) {
    throw new RangeError(`a numerator must not pass its denominator, got ${numerator} of ${denominator}`);
  }
  return denominator === 0 ? null : { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** Below 0, 0 or above 0 as `first` is less than, equal to or more than `second`. */
export function compareExact(first: ExactFraction, second: ExactFraction): -1 | 0 | 1 {
  const difference = first.numerator * second.denominator - second.numerator * first.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
