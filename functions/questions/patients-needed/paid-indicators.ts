import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { Indicator } from '../../specification/schema.ts';
import { pointsForPayment, thresholdsForPoints } from '../../specification/thresholds-for-points.ts';

/** A payment indicator of the month, with only what is verified of it. */
export interface PaidIndicator {
  readonly code: string;
  readonly title: string;
  readonly polarity: Indicator['polarity']['direction'];
  readonly counts: Indicator['counts'];
  readonly points: number | null;
  /** As written in the contract, so that no digit is lost. */
  readonly thresholds: { readonly lower: string; readonly upper: string } | null;
}

/** The payment indicators that a month has figures for; unverified points and thresholds count as none. */
export function paidIndicators(rules: ScoringRules): readonly PaidIndicator[] {
  return [...rules.values()].flatMap(({ definition }) => {
    if (definition === undefined || definition.use !== 'payment') return [];
    return [
      {
        code: definition.code,
        title: definition.title,
        polarity: definition.polarity.direction,
        counts: definition.counts,
        points: pointsForPayment(definition)?.value ?? null,
        thresholds: thresholdsForPoints(definition),
      },
    ];
  });
}
