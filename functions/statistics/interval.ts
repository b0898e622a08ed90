/** The range an estimate plausibly lies in, in the estimate's own unit. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** An estimate with its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}
