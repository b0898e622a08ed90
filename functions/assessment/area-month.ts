import type { Area, IndicatorResult } from '../contracts/views/area-views.ts';
import type { Coverage } from '../contracts/views/interval.ts';
import type { Progress } from './progress.ts';

/** One area in one month, with everything computed of it. */
export interface AreaMonth {
  readonly area: Area;
  readonly practices: number;
  readonly patients: number | null;
  readonly coverage: Coverage;
  readonly status: 'ranked' | 'provisional' | 'no-data';
  readonly balanced: Progress | null;
  readonly contract: Progress | null;
  /** Registered patients of the practices that published each indicator; null where no list size is known. */
  readonly patientsReporting: ReadonlyMap<string, number | null>;
  readonly inNoNetwork: { readonly practices: number; readonly patients: number | null };
  /** Fifth by balanced progress, 1 least to 5 most; null unless a ranked network. */
  readonly fifth: number | null;
  readonly results: readonly IndicatorResult[];
}
