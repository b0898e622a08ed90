/**
 * How much of a gap is chance, in words that begin or go on a sentence; to the whole per cent, and never 0% or 100%.
 *
 * @param share 0 to 1
 */
export function chanceShareWords(share: number): string {
  const perCent = Math.round(share * 100);
  if (perCent === 0) return 'less than 1%';
  return perCent === 100 ? 'nearly all' : `about ${perCent}%`;
}
