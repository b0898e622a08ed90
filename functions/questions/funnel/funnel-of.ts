import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import {
  type ControlLimits,
  overDispersedLimits,
  proportionFunnelLimits,
} from '../../statistics/funnel-limits.ts';
import { overDispersion } from '../../statistics/over-dispersion.ts';
import type { FunnelPlace, FunnelSize, FunnelView } from './question.ts';

export type Funnel = Pick<FunnelView, 'target' | 'phi' | 'tau2' | 'limits' | 'networks'>;

/** Sizes at which the limits are given: enough for a smooth line. */
const SIZES = 40;

/**
 * The funnel of one indicator: limits by chance alone, and widened by Spiegelhalter's additive over-dispersion, which
 * networks are placed by.
 *
 * @param figures ranked networks; those without patients counted are left out
 * @returns `null` for fewer than two networks
 * @see docs/measures.md#funnel; Spiegelhalter 2005, 2012
 */
export function funnelOf(figures: readonly RankedFigure[]): Funnel | null {
  const networks = figures.flatMap(({ code, counts }) => (counts === null ? [] : [{ code, ...counts }]));
  const spread = overDispersion(
    'PR',
    networks.map(({ numerator }) => numerator),
    networks.map(({ denominator }) => denominator),
  );
  if (spread === null) return null;
  const { target, phi, tau2 } = spread;
  const sizes = networks.map(({ denominator }) => denominator);
  const smallest = sizes.reduce((a, b) => Math.min(a, b));
  const largest = sizes.reduce((a, b) => Math.max(a, b));
  return {
    target,
    phi,
    tau2,
    limits: sizesBetween(smallest, largest).map((size) => limitsAt(target, size, tau2)),
    networks: networks.map(({ code, numerator, denominator }) => {
      const rate = numerator / denominator;
      const place = placeOf(rate, overDispersedLimits('PR', target, denominator, tau2));
      return { code, denominator, rate, place };
    }),
  };
}

/** Whole sizes, each once, evenly spaced on the log scale. */
function sizesBetween(smallest: number, largest: number): readonly number[] {
  const steps = Array.from({ length: SIZES }, (_, i) =>
    Math.round(smallest * (largest / smallest) ** (i / (SIZES - 1))),
  );
  return [...new Set(steps)];
}

function limitsAt(target: number, denominator: number, tau2: number): FunnelSize {
  const chance = proportionFunnelLimits(target, denominator);
  const widened = overDispersedLimits('PR', target, denominator, tau2);
  return {
    denominator,
    chance95: chance.at0025,
    chance998: chance.at0001,
    widened95: widened.at95,
    widened998: widened.at998,
  };
}

/** On a limit is not beyond it. */
function placeOf(rate: number, { at95, at998 }: ControlLimits): FunnelPlace {
  if (rate < at998.lower) return 'far-below';
  if (rate > at998.upper) return 'far-above';
  if (rate < at95.lower) return 'below';
  return rate > at95.upper ? 'above' : 'within';
}
