import type { Release } from '../contracts/release.ts';

/**
 * Names of the views that a report of a month cannot be made without and that a release does not have: a release that
 * knows nothing of England, say, has no report.
 */
export function missingForReport(
  { basis, views }: Pick<Release, 'basis' | 'views'>,
  month: string,
): string[] {
  const needed = [
    `gap/${basis}`,
    `areas/${month}/${basis}`,
    `area/ENG/${basis}`,
    'indicators',
    `quality/${basis}`,
  ];
  return needed.filter((name) => views[name] === undefined);
}
