import { gapBetweenFifths } from '../../assessment/gap-between-fifths.ts';
import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import type { Month } from '../../contracts/codes.ts';
import { FEWEST_FOR_FIFTHS } from '../../rules/rule-words.ts';
import { betaConvergence } from '../../statistics/beta-convergence.ts';
import { standardDeviation } from '../../statistics/standard-deviation.ts';
import type { GapMeasure } from '../gap/question.ts';
import { movedEnds, movers } from './moved-ends.ts';
import { type PanelMember, panelOf } from './panel.ts';
import { panelIntervals } from './panel-intervals.ts';
import type { GapChange, Verdict } from './question.ts';

/** The two months compared, on one footing. */
export interface Compared {
  readonly from: Month;
  readonly to: Month;
  readonly indicators: number | null;
  readonly leftOut: number;
}

/**
 * How one gap changed in a year, and by whom: networks that left the ranking, that joined it, and that are in both.
 * Only the last can tell of closing, so the verdict is theirs.
 *
 * @param named whether to name the networks that rose and fell furthest
 * @returns numbers null, with a reason, where either month or the panel has too few ranked networks for fifths
 * @see docs/measures.md#gap-change; Quah D, Scand J Econ 1993;95:427-443 (catching up is not drawing together)
 */
export function gapChange(
  { measure, polarity }: GapMeasure,
  compared: Compared,
  from: readonly RankedFigure[],
  to: readonly RankedFigure[],
  named: boolean,
): GapChange {
  const { members, leavers, joiners } = panelOf(from, to);
  const gapFrom = gapBetweenFifths(from, polarity);
  const gapTo = gapBetweenFifths(to, polarity);
  const about = {
    measure,
    ...compared,
    gapFrom,
    gapTo,
    leavers: leavers.length,
    joiners: joiners.length,
  };
  const panel = panelFigures(members, polarity);
  if (gapFrom === null || gapTo === null || panel === null) {
    return { ...about, ...NOTHING, reason: whyNone(from.length, to.length, members.length) };
  }
  return {
    ...about,
    change: gapTo - gapFrom,
    byLeavers: panel.gapFrom - gapFrom,
    byJoiners: gapTo - panel.gapTo,
    byPanel: panel.change,
    panel,
    ends: movedEnds(members, polarity),
    ...(named ? movers(members, polarity) : { climbers: [], fallers: [] }),
    verdict: verdictOf(panel),
    regressionToTheMean: isRegressionToTheMean(panel),
    reason: null,
  };
}

function panelFigures(members: readonly PanelMember[], polarity: 'up' | 'down'): GapChange['panel'] {
  const then = members.map(({ from }) => from);
  const now = members.map(({ to }) => to);
  const gapFrom = gapBetweenFifths(then, polarity);
  const gapTo = gapBetweenFifths(now, polarity);
  if (gapFrom === null || gapTo === null) return null;
  const intervals = panelIntervals(members, polarity);
  const values = (figures: readonly RankedFigure[]) => figures.map(({ value }) => value);
  const spreadThen = standardDeviation(values(then));
  const spreadNow = standardDeviation(values(now));
  const beta = betaConvergence({ first: values(then), last: values(now), horizon: 1 }, { errors: 'robust' });
  const hasSpread = spreadThen !== null && spreadNow !== null && spreadThen > 0 && spreadNow > 0;
  return {
    networks: members.length,
    gapFrom,
    gapTo,
    change: gapTo - gapFrom,
    interval: intervals.change,
    spread: hasSpread ? { logRatio: Math.log(spreadNow / spreadThen), interval: intervals.spread } : null,
    catchUp: beta === null ? null : { slope: beta.slope, lower: beta.lower, upper: beta.upper },
  };
}

const NOTHING = {
  change: null,
  byLeavers: null,
  byJoiners: null,
  byPanel: null,
  panel: null,
  ends: null,
  climbers: [],
  fallers: [],
  verdict: null,
  regressionToTheMean: false,
};

function whyNone(from: number, to: number, both: number): string {
  return `Fewer than ${FEWEST_FOR_FIFTHS} networks can be ranked then, now or in both months (${from}, ${to}, ${both}), so no change is computed.`;
}

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
