import { isCovered } from '../../assessment/coverage.ts';
import type { IndicatorResult } from '../../questions/area/question.ts';
import type { Named } from '../../questions/read-question.ts';
import type { TrendsView } from '../../questions/trends/question.ts';
import { newcombeDifference } from '../../statistics/newcombe-difference.ts';

/** Where an indicator stood in the same month of last year, and how it moved since. */
export interface YearMove {
  /** A fraction; `null` where it is not known. */
  readonly yearAgo: number | null;
  readonly moved: 'up' | 'down' | 'no change beyond chance' | 'not known';
}

const MOVED = { higher: 'up', lower: 'down', 'within-chance': 'no change beyond chance' } as const;

/**
 * How indicators of one area moved since last year: as the view of trends says it, so that no page says another thing.
 * Where it does not look at an indicator so, or is of another month, a move is where the interval of the difference of the
 * two rates leaves out 0.
 *
 * @param then the area's results of the same month of last year, by indicator
 */
export function yearMoves(
  trends: Named<TrendsView> | null,
  code: string,
  then: ReadonlyMap<string, IndicatorResult>,
): (now: IndicatorResult) => YearMove {
  const changes = new Map(
    (trends?.view.sinceLastYear ?? []).flatMap((change) =>
      change.code === code ? [[change.indicator, change] as const] : [],
    ),
  );
  const isTold = new Set(
    (trends?.view.indicators ?? []).flatMap(({ indicator, method }) =>
      method === 'since-last-year' ? [indicator] : [],
    ),
  );
  return (now) => {
    const change = changes.get(now.indicator);
    if (change !== undefined) return { yearAgo: change.yearAgo, moved: MOVED[change.direction] };
    const before = then.get(now.indicator);
    const yearAgo = before?.rate ?? null;
    return { yearAgo, moved: isTold.has(now.indicator) ? 'not known' : byDifference(now, before) };
  };
}

function byDifference(now: IndicatorResult, before: IndicatorResult | undefined): YearMove['moved'] {
  if (before === undefined || now.interval === null || before.interval === null) return 'not known';
  if (!isCovered(now) || !isCovered(before)) return 'not known';
  const [later, earlier] = [countsOf(now), countsOf(before)];
  if (later === null || earlier === null) return 'not known';
  const difference = newcombeDifference(later, earlier);
  if (difference === null) return 'not known';
  if (difference.lower > 0) return 'up';
  return difference.upper < 0 ? 'down' : 'no change beyond chance';
}

function countsOf({ numerator, denominator }: IndicatorResult) {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}
