import type { Interval } from '../contracts/views/interval.ts';
import type { GapContributions, VarianceLocation } from '../contracts/views/location-view.ts';
import type { RealityPoint } from '../contracts/views/reality-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { chanceShareWords } from './chance-share-words.ts';
import { couldBeAlike } from './could-be-alike.ts';

/**
 * How much of a gap is chance, as a clause to end a sentence with; empty where nothing can be claimed.
 *
 * @param point undefined where the release has not looked into it
 */
export function chanceClause(point: RealityPoint | undefined): string {
  if (point === undefined || point.gap === null) return '';
  if (couldBeAlike(point)) return '; networks could all be alike';
  if (point.chanceShare === null) return '';
  return `; ${chanceShareWords(point.chanceShare)} of it is chance`;
}

/** How much of the gap is chance, in ten words or fewer. */
export function chanceTitle(point: RealityPoint): string {
  if (point.gap === null) return 'How much of the gap is chance';
  if (couldBeAlike(point)) return 'Networks could all be alike';
  if (point.chanceShare === null) return 'How much of the gap is chance';
  const words = chanceShareWords(point.chanceShare);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} of the gap is chance`;
}

/** Where networks differ, in ten words or fewer. */
export function placeTitle({ networksWithinIcbs }: VarianceLocation): string {
  if (networksWithinIcbs === null) return 'Where the gap lies';
  return `${Math.round(networksWithinIcbs.share * 100)}% of the differences lie within ICBs`;
}

/** Which region holds networks furthest apart, in ten words or fewer; named only where it is told apart. */
export function widestPlaceTitle(
  regions: readonly {
    readonly name: string;
    readonly gap: number | null;
    readonly interval: Interval | null;
  }[],
): string {
  const [first, ...others] = regions
    .flatMap(({ name, gap, interval }) =>
      gap === null || interval === null ? [] : [{ name, gap, interval }],
    )
    .toSorted((a, b) => b.gap - a.gap);
  return first !== undefined &&
    others.length > 0 &&
    others.every(({ interval }) => interval.upper < first.interval.lower)
    ? `The gap is widest within ${first.name}`
    : 'The gap within each region';
}

/** Which service area makes the most of the gap, in ten words or fewer; named only where it is told apart. */
export function contributionTitle({ serviceAreas }: GapContributions): string {
  const [first, ...others] = serviceAreas.toSorted((a, b) => b.contribution - a.contribution);
  if (first === undefined) return 'What makes the gap';
  const { interval } = first;
  const isClear =
    interval !== null &&
    others.every((other) => other.interval !== null && other.interval.upper < interval.lower);
  return isClear && others.length > 0
    ? `${first.serviceArea} makes the most of the gap`
    : 'What each service area adds to the gap';
}

/** Whether the gap is closing, in ten words or fewer. */
export function closingTitle({ verdict, regressionToTheMean }: GapChange): string {
  if (verdict === 'narrowing') return 'The gap is closing';
  if (verdict === 'widening') return 'The gap is widening';
  if (verdict === null) return 'Is the gap closing?';
  return regressionToTheMean
    ? 'The gap is not closing: places only changed hands'
    : 'The gap has not changed beyond chance';
}
