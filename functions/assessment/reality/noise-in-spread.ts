import { type NoiseShare, noiseShare, proportionVariance } from '../../statistics/noise-share.ts';
import type { RankedFigure } from '../ranked-figures.ts';

/**
 * How much of the variance between ranked networks is chance. Networks with fewer than two patients eligible say
 * nothing of it and are left out.
 *
 * @returns `null` for fewer than two networks, and where none differ
 * @see docs/measures.md#chance
 */
export function noiseInSpread(figures: readonly RankedFigure[]): NoiseShare | null {
  return noiseShare(
    figures.flatMap(({ value, counts, chance }) => {
      const samplingVariance = counts === null ? chance : proportionVariance(counts);
      return samplingVariance === null ? [] : [{ value, samplingVariance }];
    }),
  );
}
