import type { Month } from '../../../functions/contracts/codes.ts';
import type { OwnIndicator } from '../../../functions/questions/local-indicators/question.ts';
import { percentile } from '../../../functions/statistics/percentile.ts';

/** How the networks that count an indicator stood in one month; the rates of networks with nobody eligible are in none. */
export interface OwnMonthSpread {
  readonly month: Month;
  /** With a rate. */
  readonly networks: number;
  /** Null where no network has a rate. */
  readonly middle: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The spread of an indicator's networks by month, the newest first. */
export function ownSpreads({ points }: Pick<OwnIndicator, 'points'>): readonly OwnMonthSpread[] {
  return [...Map.groupBy(points, ({ month }) => month)]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([month, ofMonth]) => {
      const rates = ofMonth.flatMap(({ rate }) => (rate === null ? [] : [rate]));
      const at = (share: number) => percentile(rates, share);
      return { month, networks: rates.length, middle: at(0.5), lower: at(0.25), upper: at(0.75) };
    });
}

/** Which way is good, in words. */
export const DIRECTION_WORDS: Readonly<Record<OwnIndicator['direction'], string>> = {
  up: 'More is better.',
  down: 'Less is better.',
  none: 'Neither more nor less is better.',
};
