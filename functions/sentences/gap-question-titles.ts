import type { Interval } from '../contracts/views/interval.ts';
import type { ChancePoint } from '../questions/chance/question.ts';
import type { GapContributions, VarianceLocation } from '../questions/gap-breakdown/question.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { chanceShareWords, monthWords, sentenceCase } from './figure-words.ts';
import { couldBeAlike } from './gap-figure-words.ts';

/**
 * How much of a gap is chance, as one sentence; none where nothing can be claimed.
 *
 * @param point undefined where the release has not looked into it
 */
export function chanceSentence(point: ChancePoint | undefined): readonly string[] {
  if (point === undefined || point.gap === null) return [];
  if (couldBeAlike(point)) return ['We cannot rule out that this gap is chance alone.'];
  if (point.chanceShare === null) return [];
  return [`${sentenceCase(chanceShareWords(point.chanceShare))} of the gap is down to chance.`];
}

/** How much of the gap is chance, in ten words or fewer. */
export function chanceTitle(point: ChancePoint): string {
  if (point.gap === null) return 'How much of the gap is down to chance';
  if (couldBeAlike(point)) return 'We cannot rule out that chance made the gap';
  if (point.chanceShare === null) return 'How much of the gap is down to chance';
  return `${sentenceCase(chanceShareWords(point.chanceShare))} of the gap is down to chance`;
}

/** Where networks differ, in ten words or fewer. */
export function placeTitle({ networksWithinIcbs }: VarianceLocation): string {
  if (networksWithinIcbs === null) return 'Where the differences are';
  return `${Math.round(networksWithinIcbs.share * 100)}% of the differences are within ICBs, chance included`;
}

/** Which region has the widest gap, in ten words or fewer; named only where its interval is above all others. */
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
    ? `${first.name} has the widest gap of all regions`
    : 'The gap within each region';
}

/** Which service area accounts for the largest part of the gap, in ten words or fewer; named only where its interval is above all others. */
export function contributionTitle({ serviceAreas }: GapContributions): string {
  const [first, ...others] = serviceAreas.toSorted((a, b) => b.contribution - a.contribution);
  if (first === undefined) return 'What makes up the gap';
  const { interval } = first;
  const isClear =
    interval !== null &&
    others.every((other) => other.interval !== null && other.interval.upper < interval.lower);
  return isClear && others.length > 0
    ? `${first.serviceArea} accounts for the largest part of the gap`
    : 'How much of the gap comes from each service area';
}

/** Whether the gap narrowed, in ten words or fewer. */
export function closingTitle({ verdict, regressionToTheMean, to }: GapChange): string {
  if (verdict === 'narrowing') return `The gap narrowed in the year to ${monthWords(to)}`;
  if (verdict === 'widening') return `The gap widened in the year to ${monthWords(to)}`;
  if (verdict === null) return 'Is the gap narrowing?';
  return regressionToTheMean
    ? 'Networks changed places, but the gap did not narrow'
    : 'No clear change in the gap';
}
