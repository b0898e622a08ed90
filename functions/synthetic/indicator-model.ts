/** The part of a practice's list an indicator is about. */
export type Exposure =
  | 'all'
  | 'adults'
  | 'aged50'
  | 'aged65'
  | 'aged80'
  | 'young'
  | 'learningDisability'
  | 'careHome';

/** How one indicator's figures are drawn. Paths have twelve entries, April to March. */
export interface IndicatorModel {
  readonly code: string;
  readonly exposure: Exposure;
  /** England's denominator (or count) at the end of July, in the practices of the July 2026 extract. */
  readonly julyDenominator: number;
  /** Size of the denominator by month, as a fraction of July's; never falls within the year. */
  readonly denominatorPath: readonly number[];
  /**
   * `register`: about the same patients each year. `flow`: new ones. `contacts`: a register whose numerator counts
   * contacts and may pass it. `count`: no numerator, only a count.
   */
  readonly kind: 'register' | 'flow' | 'contacts' | 'count';
  /** England's achievement at the year's end: a fraction, contacts for each patient, or 0 for a count. */
  readonly yearEndAchievement: number;
  /** Achievement by month as a fraction of the year's end. */
  readonly achievementPath: readonly number[];
  /** The contract year, by the year it starts in, whose achievement that is. */
  readonly levelsOf: number;
  /** How strongly networks differ: multiplies their effect; negative where lower is better. */
  readonly response: number;
  /** Change of the spread between networks a month: below 0 the gap closes. */
  readonly spreadChange: number;
  /** Spread of prevalence between practices, as a standard deviation of its logarithm. */
  readonly prevalenceSpread: number;
  /** Personalised care adjustments: measure name, and how many there are a year for each patient of the denominator. */
  readonly pcas: readonly { readonly measure: string; readonly yearlyShare: number }[];
  /** First and last month published, `YYYY-MM`; absent where it is published all year. */
  readonly inForce?: { readonly from: string; readonly to: string };
}
