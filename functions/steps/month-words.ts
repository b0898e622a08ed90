import type { Month } from '../contracts/codes.ts';
import { monthOf } from '../contracts/month.ts';

const MONTH_NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/**
 * Fills a template with a month: `{Month}` July, `{month}` july, `{year}` 2026, `{yy}` 26, `{mm}` 07.
 *
 * @param month such as `2026-07`
 */
export function withMonth(template: string, month: Month): string {
  const [year = '', mm = ''] = month.split('-');
  const name = MONTH_NAME.format(new Date(`${month}-01`));
  return template
    .replaceAll('{Month}', name)
    .replaceAll('{month}', name.toLowerCase())
    .replaceAll('{year}', year)
    .replaceAll('{yy}', year.slice(2))
    .replaceAll('{mm}', mm);
}

/** The months whose last day is at least `days` days before `now`, the newest first, at most `count`. */
export function monthsEndedBefore(now: string, days: number, count: number): readonly Month[] {
  const at = new Date(Date.parse(now) - days * 86_400_000);
  return Array.from({ length: count }, (_, back) =>
    monthOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1 - back)).toISOString()),
  );
}
