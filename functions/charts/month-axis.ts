import type { Month } from '../contracts/codes.ts';
import { monthOf, monthsBetween, startOf, startsContractYear } from '../contracts/month.ts';
import { monthWords } from '../sentences/figure-words.ts';

/** A scale from the first of these months to the last, whether or not each has a value, with ticks that fit. */
export function monthScale(months: readonly Month[], width: number) {
  const [first, last] = [months.at(0), months.at(-1)];
  return {
    type: 'utc',
    ...(first !== undefined && last !== undefined && { domain: [startOf(first), startOf(last)] }),
    ticks: monthTicks(months, width),
    tickFormat: monthTick,
  } as const;
}

/** Every so many of these months, counted back from the last, so that their names do not touch. */
function monthTicks(months: readonly Month[], width: number): readonly Date[] {
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = monthsBetween(first, last);
  const every = Math.max(1, Math.ceil((span + 1) / Math.max(1, Math.floor(width / 85))));
  return months.filter((month) => monthsBetween(month, last) % every === 0).map(startOf);
}

/** `Jul 2026`. */
function monthTick(date: Date): string {
  const words = monthWords(monthOf(date.toISOString()));
  return `${words.slice(0, 3)} ${words.slice(-4)}`;
}

/** Each April but the first month: counts start again there. */
export function aprils(months: readonly Month[]): readonly Date[] {
  return months
    .slice(1)
    .filter((month) => startsContractYear(month))
    .map(startOf);
}
