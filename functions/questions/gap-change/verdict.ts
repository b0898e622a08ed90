import type { GapChange, Verdict } from './question.ts';

type PanelFigures = NonNullable<GapChange['panel']>;

/**
 * What may be said of a change: it is claimed only where its interval leaves out 0.
 *
 * @returns `null` where there is no interval
 */
export function verdictOf({ interval }: Pick<PanelFigures, 'interval'>): Verdict | null {
  if (interval === null) return null;
  if (interval.upper < 0) return 'narrowing';
  return interval.lower > 0 ? 'widening' : 'no-change-beyond-chance';
}

/**
 * Whether those who began lower surely rose faster while the spread did not surely narrow. Networks that differ by
 * chance always do that: it is regression to the mean, and no sign of closing.
 *
 * @see Quah D, Scand J Econ 1993;95:427-443; Galton F, J Anthropol Inst 1886;15:246-263
 */
export function isRegressionToTheMean({
  catchUp,
  spread,
}: Pick<PanelFigures, 'catchUp' | 'spread'>): boolean {
  const rosePast = catchUp !== null && catchUp.upper < 0;
  const interval = spread?.interval ?? null;
  const drewTogether = interval !== null && interval.upper < 0;
  return rosePast && !drewTogether;
}
