import type { z } from 'zod';
import type { IndicatorFields } from './indicator-schema.ts';

interface YearFields {
  readonly contractYear: string;
  readonly start: string;
  readonly end: string;
  readonly totalPoints: { readonly value: number } | null;
  readonly indicators: readonly IndicatorFields[];
}

/** Rules across the indicatorsof one year: its dates, unique codes, and points that add up where all are known. */
export function faultsOfYear(year: YearFields, context: z.RefinementCtx): void {
  const say = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });

  const first = Number(year.contractYear.slice(0, 4));
  if (year.contractYear.slice(5) !== String(first + 1).slice(2))
    say(['contractYear'], 'must name two years in a row');
  if (year.start !== `${first}-04-01`) say(['start'], `must be ${first}-04-01`);
  if (year.end !== `${first + 1}-03-31`) say(['end'], `must be ${first + 1}-03-31`);

  const seen = new Set<string>();
  year.indicators.forEach(({ code }, i) => {
    if (seen.has(code)) say(['indicators', i, 'code'], `${code} is there twice`);
    seen.add(code);
  });

  const atYearEnd = year.indicators.filter(
    ({ use, inForce }) => use === 'payment' && (inForce === null || inForce.to === year.end.slice(0, 7)),
  );
  const points = atYearEnd.map((indicator) => indicator.points?.value ?? null);
  if (year.totalPoints !== null && points.every((value) => value !== null)) {
    const sum = points.reduce((total, value) => total + value, 0);
    if (sum !== year.totalPoints.value) {
      say(['totalPoints'], `payment indicators add up to ${sum} points, not ${year.totalPoints.value}`);
    }
  }
}
