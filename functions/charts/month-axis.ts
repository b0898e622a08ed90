import { monthWords } from '../sentences/figure-words.ts';

/** The first day of a month, which stands for it on a scale of time. */
export function firstDay(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** A scale from the first of these months to the last, whether or not each has a value, with ticks that fit. */
export function monthScale(months: readonly string[], width: number) {
  const [first, last] = [months.at(0), months.at(-1)];
  return {
    type: 'utc',
    ...(first !== undefined && last !== undefined && { domain: [firstDay(first), firstDay(last)] }),
    ticks: monthTicks(months, width),
    tickFormat: monthTick,
  } as const;
}

/** Every so many of these months, counted back from the last, so that their names do not touch. */
function monthTicks(months: readonly string[], width: number): readonly Date[] {
  const days = months.map(firstDay);
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = monthsBetween(first, last);
  const every = Math.max(1, Math.ceil((span + 1) / Math.max(1, Math.floor(width / 85))));
  return days.filter((day) => monthsBetween(day, last) % every === 0);
}

/** `Jul 2026`. */
function monthTick(date: Date): string {
  const words = monthWords(date.toISOString().slice(0, 7));
  return `${words.slice(0, 3)} ${words.slice(-4)}`;
}

/** Each April but the first month: counts start again there. */
export function aprils(months: readonly string[]): readonly Date[] {
  return months
    .slice(1)
    .filter((month) => month.endsWith('-04'))
    .map(firstDay);
}

function monthsBetween(earlier: Date, later: Date): number {
  return (
    (later.getUTCFullYear() - earlier.getUTCFullYear()) * 12 + later.getUTCMonth() - earlier.getUTCMonth()
  );
}
