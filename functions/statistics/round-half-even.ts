/**
 * Rounds to decimals from the number's exact value; a true tie goes to the even digit, as in Python and IEEE 754.
 *
 * @param value finite, below 10²¹ in size
 * @param decimals 0 to 20
 */
export function roundHalfEven(value: number, decimals: number): number {
  // `toFixed` works from the exact binary value and sends ties away from zero: only a tie needs help.
  const away = Number(value.toFixed(decimals));
  const gap = Math.abs(away - value);
  const digits = value.toFixed(Math.min(100, decimals + 30));
  const isTie = /^50*$/.test(digits.slice(digits.indexOf('.') + 1 + decimals));
  if (!isTie || gap === 0) return away + 0;
  const lastDigit = Number(away.toFixed(decimals).at(-1));
  const step = Math.sign(value) / 10 ** decimals;
  return lastDigit % 2 === 0 ? away : Number((away - step).toFixed(decimals)) + 0;
}
