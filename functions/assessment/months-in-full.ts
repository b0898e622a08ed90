/** The same calendar month a year before, such as `2025-07` for `2026-07`. */
export function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

/**
 * The months whose heavy figures (rank intervals, funnels, areas) are computed: the latest, and the same month a
 * year before where it is held. The others are in the histories.
 *
 * @param months in order, such as `2026-07`
 */
export function monthsInFull(months: readonly string[]): readonly string[] {
  const latest = months.at(-1);
  if (latest === undefined) return [];
  return months.filter((month) => month === yearBefore(latest) || month === latest);
}
