import type { Coverage } from '../contracts/views/interval.ts';
import type { Area, IndicatorResult } from '../questions/area/question.ts';
import type { Progress } from './progress.ts';

/** Where each indicator was found last: areas of one month list theirs in one order, and most list the same. */
const lastPlaces = new Map<string, number>();

/** The result of one indicator among an area’s of one month, which lists each once. */
export function resultOf<Result extends { readonly indicator: string }>(
  results: readonly Result[],
  indicator: string,
): Result | undefined {
  const likely = results[lastPlaces.get(indicator) ?? -1];
  if (likely?.indicator === indicator) return likely;
  const place = results.findIndex((result) => result.indicator === indicator);
  if (place >= 0) lastPlaces.set(indicator, place);
  return results[place];
}

/** One area in one month, with everything computed of it. */
export interface AreaMonth {
  readonly area: Area;
  readonly practices: number;
  /** Null where no list size is known, or of too few of its practices. */
  readonly patients: number | null;
  readonly practicesWithoutList: number;
  readonly coverage: Coverage;
  readonly status: 'ranked' | 'provisional' | 'no-data';
  readonly balanced: Progress | null;
  readonly contract: Progress | null;
  /** Eligible for each registered patient, by indicator, over the practices that published it and have a list size. */
  readonly prevalence: ReadonlyMap<string, number | null>;
  readonly inNoNetwork: { readonly practices: number; readonly patients: number | null };
  /** Practices of which no source says whether they are in a network, and which. */
  readonly notKnown: { readonly practices: number; readonly patients: number | null };
  /** As it is today: practices that have closed since the month, and stay with the network they last belonged to. */
  readonly practicesClosed: number;
  /** Fifth by the month's headline measure, 1 least to 5 most progressed; null unless ranked on it. */
  readonly fifth: number | null;
  readonly results: readonly IndicatorResult[];
}
