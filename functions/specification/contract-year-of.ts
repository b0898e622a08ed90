/**
 * The contract year a month belongs to: April to March.
 *
 * @param month such as `2026-07`
 * @returns such as `2026-27`
 * @throws RangeError when `month` is not a month
 */
export function contractYearOf(month: string): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (match === null) throw new RangeError(`a month is written like 2026-07, got ${month.length} characters`);
  const [, year, number] = match;
  const first = Number(number) >= 4 ? Number(year) : Number(year) - 1;
  return `${first}-${String(first + 1).slice(2)}`;
}
