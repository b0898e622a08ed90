/** Last month of the contract year of a month, such as `2027-03` for `2026-07`. */
export function yearEndOf(month: string): string {
  const year = Number(month.slice(0, 4));
  return `${Number(month.slice(5)) <= 3 ? year : year + 1}-03`;
}
