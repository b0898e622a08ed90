import { RULES } from '../../rules/rules.ts';
import type { ScoringRule, ScoringRules } from '../scoring-rules.ts';

/** How much wider than counting an indicator's errors are, and which other indicators share them. */
export interface ErrorModel {
  /** Variance over that of counting alone, 1 or more. */
  readonly dispersion: number;
  /**
   * `two-years`: learnt from the same month of two years. `assumed`: no second year is held. `break`: it is held, and
   * the indicator changed in between.
   */
  readonly from: 'two-years' | 'assumed' | 'break';
  /** Correlation of errors by the other indicator's code; 0 where it is not named. */
  readonly correlations: Readonly<Record<string, number>>;
}

/** Until two years are held, errors are taken for twice as wide as counting, and as independent. */
export const NOT_LEARNT: ErrorModel = {
  get dispersion() {
    return RULES.assumedDispersion.value;
  },
  from: 'assumed',
  correlations: {},
};

export function errorModelOf(rule: ScoringRule | undefined): ErrorModel {
  return rule?.error ?? NOT_LEARNT;
}

/** Correlation of the errors of two indicators under a month's rules. */
export function correlationUnder(rules: ScoringRules): (one: string, other: string) => number {
  return (one, other) => errorModelOf(rules.get(one)).correlations[other] ?? 0;
}
