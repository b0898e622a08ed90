import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import { type NoiseShare, noiseShare } from '../../statistics/noise-share.ts';

/**
 * How much of the variance between ranked networks is chance.
 *
 * @returns `null` for fewer than two networks, where none differ, and where the chance of any is not known
 * @see docs/measures.md#chance
 */
export function noiseInSpread(figures: readonly RankedFigure[]): NoiseShare | null {
  const units = figures.flatMap(({ value, chance }) =>
    chance === null ? [] : [{ value, samplingVariance: chance }],
  );
  return units.length === figures.length ? noiseShare(units) : null;
}
