import type { Month } from '../contracts/codes.ts';
import type { VarianceLocation } from '../questions/gap-breakdown/question.ts';
import { varianceShares } from '../statistics/variance-shares.ts';
import type { RankedFigure } from './ranked-figures.ts';

/**
 * How the variance between ranked networks divides: between regions, between ICBs within regions, and between
 * networks within ICBs. Each network counts once. Beside each share stands what it would be on average if areas made
 * no difference, (areas − 1)/(networks − 1), since a split into many areas always seems to explain something.
 *
 * @returns shares null, with a reason, for fewer than two placed networks and where none differ
 * @see docs/measures.md#gap-breakdown; law of total variance
 */
export function varianceLocation(
  month: Month,
  measure: string,
  figures: readonly RankedFigure[],
): VarianceLocation {
  const units = figures.flatMap(({ value, region, icb }) =>
    region === null || icb === null ? [] : [{ value, weight: 1, within: [region, icb] }],
  );
  const named = { month, measure, networks: units.length, unplaced: figures.length - units.length };
  const shares = units.length < 2 ? null : varianceShares(units).shares;
  if (shares === null) return { ...named, ...NOTHING, reason: whyNone(units.length) };
  const counts = [
    1,
    new Set(units.map(({ within }) => within[0])).size,
    new Set(units.map(({ within }) => within.join(' '))).size,
    units.length,
  ];
  const level = (depth: 1 | 2 | 3) => {
    const [wider = 0, areas = 0] = counts.slice(depth - 1, depth + 1);
    const share = Math.min(1, shares[depth - 1] ?? 0);
    return { areas, share, ifNoDifference: (areas - wider) / (units.length - 1) };
  };
  return {
    ...named,
    regions: level(1),
    icbsWithinRegions: level(2),
    networksWithinIcbs: level(3),
    reason: null,
  };
}

const NOTHING = { regions: null, icbsWithinRegions: null, networksWithinIcbs: null };

function whyNone(networks: number): string {
  return networks < 2
    ? `Fewer than two ranked networks have a known ICB and region (${networks}), so there is no variance to divide.`
    : 'All networks have the same value, so there is no variance to divide.';
}
