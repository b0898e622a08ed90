/** Estimates and standard errors as inner loops read them, one a unit. */
export interface ComparedUnits {
  readonly estimates: Float64Array;
  readonly errors: Float64Array;
}

/** Which ends of a rank are bounded: `lower` leaves the greatest rank number open, `upper` the least. */
export type RankSides = 'two-sided' | 'lower' | 'upper';

/** How many units are surely above and how many surely below one. */
export interface RankBounds {
  readonly above: number;
  readonly below: number;
}
