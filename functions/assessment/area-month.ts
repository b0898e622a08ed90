import type { Coverage } from '../contracts/views/interval.ts';
import type { Area, IndicatorResult } from '../questions/area/question.ts';
import type { Progress } from './progress.ts';

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
  /** Fifth by balanced progress, 1 least to 5 most; null unless a ranked network. */
  readonly fifth: number | null;
  readonly results: readonly IndicatorResult[];
}
