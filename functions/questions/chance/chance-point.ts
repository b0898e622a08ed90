import { gapLeft } from '../../assessment/gap-between-fifths.ts';
import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import { homogeneityTest } from '../../statistics/homogeneity-test.ts';
import { type NoiseShare, noiseShare } from '../../statistics/noise-share.ts';
import type { GapMeasure, GapPoint } from '../gap/question.ts';
import type { AlikeProgress } from './alike-progress.ts';
import { gapLeftInterval } from './gap-left-interval.ts';
import { pooledDifference } from './pooled-difference.ts';
import type { ChancePoint } from './question.ts';

/** Fewer patients expected in a network than this make a chi-square test rough (Cochran 1954). */
const FEWEST_EXPECTED = 5;

/**
 * How much of one gap is real: chance in the spread, the gap left without it, and whether all could be alike.
 *
 * @param figures the ranked networks of the measure, as the gap rests on
 * @param simulated the test of progress, which patients' counts alone cannot decide; `null` where it was not run
 * @param isInFull whether to draw networks again for an interval of the gap that is left
 */
export function chancePoint(
  { measure, polarity }: GapMeasure,
  point: GapPoint,
  figures: readonly RankedFigure[],
  simulated: AlikeProgress | null,
  isInFull: boolean,
): ChancePoint {
  const { month, gap, interval } = point;
  const named = { month, measure, networks: figures.length, gap, interval };
  if (gap === null) return { ...named, ...NOTHING, reason: point.reason };
  const noise = noiseInSpread(figures);
  const left = gapLeft(figures, polarity);
  const pooled = pooledDifference(figures, polarity);
  return {
    ...named,
    noiseShare: noise?.share ?? null,
    noiseCapped: noise?.isCapped ?? false,
    gapLeft: left,
    gapLeftInterval: isInFull ? gapLeftInterval(figures, polarity) : null,
    chanceShare: left === null || gap === 0 ? null : Math.min(1, Math.max(0, 1 - left / gap)),
    alike: simulated === null ? alikeByPatients(figures) : alikeBySimulation(simulated),
    pooled: pooled === null ? null : { difference: pooled.value, lower: pooled.lower, upper: pooled.upper },
    reason: null,
  };
}

const NOTHING = {
  noiseShare: null,
  noiseCapped: false,
  gapLeft: null,
  gapLeftInterval: null,
  chanceShare: null,
  alike: null,
  pooled: null,
} as const;

function alikeByPatients(figures: readonly RankedFigure[]): ChancePoint['alike'] {
  const counts = figures.flatMap((figure) => figure.counts ?? []);
  const test = counts.length === figures.length ? homogeneityTest(counts, figures[0]?.dispersion) : null;
  if (test === null) return null;
  const { pValue, dispersion, leastExpected } = test;
  return {
    method: 'chi-square',
    pValue,
    dispersion,
    chanceGap: null,
    rough: leastExpected < FEWEST_EXPECTED,
  };
}

function alikeBySimulation({ pValue, chanceGap }: AlikeProgress): ChancePoint['alike'] {
  return { method: 'simulation', pValue, dispersion: null, chanceGap, rough: false };
}

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
