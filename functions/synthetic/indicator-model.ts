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

/** A personalised care adjustment: its measure name, and how many there are a year for each patient of the denominator. */
export interface PcaModel {
  readonly measure: string;
  readonly yearlyShare: number;
}

/** How one indicator's figures are drawn. Paths have twelve entries, April to March. */
export interface IndicatorModel {
  readonly code: string;
  readonly exposure: Exposure;
  /** Real England's denominator (or count) at the end of July 2026 among 5,882 practices. */
  readonly julyDenominator: number;
  /** Size of the denominator by month, as a fraction of July's; never falls within the year. */
  readonly denominatorPath: readonly number[];
  /** `register`: about the same patients each year. `flow`: new ones. `count`: no numerator, only a count. */
  readonly kind: 'register' | 'flow' | 'count';
  /** England's achievement at the end of July 2026, a fraction; 0 for a count. */
  readonly julyAchievement: number;
  /** Achievement by month as a fraction of the year's end. */
  readonly achievementPath: readonly number[];
  /** How strongly networks differ: multiplies their effect; negative where lower is better. */
  readonly response: number;
  /** Change of the spread between networks a month: below 0 the gap closes. */
  readonly spreadChange: number;
  /** Spread of prevalence between practices, as a standard deviation of its logarithm. */
  readonly prevalenceSpread: number;
  readonly pcas: readonly PcaModel[];
}
