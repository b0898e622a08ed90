import { RULES } from '../rules/rules.ts';
import { compareExact, type ExactFraction, exactShare } from '../statistics/exact-fraction.ts';
import { extremeGroups } from './extreme-groups.ts';

/** Counts of one ranked network for one indicator. */
export interface NetworkCounts {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** Rates a network may aim for, exact so that whoever is there already needs nobody more. */
export interface ProgressTargets {
  /** Median over ranked networks. */
  readonly median: ExactFraction | null;
  /** The least progressed rate within the most progressed fifth. */
  readonly topFifth: ExactFraction | null;
}

/**
 * The national median and the edge of the most progressed fifth of one indicator.
 *
 * @param networks ranked networks; those with nobody eligible are left out
 * @returns nulls for fewer than 20 networks with a rate
 */
export function progressTargets(
  networks: readonly NetworkCounts[],
  polarity: 'up' | 'down',
): ProgressTargets {
  const shares = networks.flatMap(({ code, numerator, denominator }) => {
    const share = exactShare(numerator, denominator);
    return share === null ? [] : [{ code, share, value: numerator / denominator, patients: null }];
  });
  if (shares.length < RULES.fewestForFifths.value) return { median: null, topFifth: null };
  const most = new Set(extremeGroups(shares, polarity, 5)?.most.map(({ code }) => code));
  const atTop = ordered(shares.filter(({ code }) => most.has(code)).map(({ share }) => share));
  return {
    median: medianOf(ordered(shares.map(({ share }) => share))),
    topFifth: (polarity === 'up' ? atTop[0] : atTop.at(-1)) ?? null,
  };
}

function ordered(shares: readonly ExactFraction[]): readonly ExactFraction[] {
  return shares.toSorted(compareExact);
}

function medianOf(sorted: readonly ExactFraction[]): ExactFraction | null {
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (below === undefined || above === undefined) return null;
  return {
    numerator: below.numerator * above.denominator + above.numerator * below.denominator,
    denominator: 2n * below.denominator * above.denominator,
  };
}
