import type { MembershipBasis } from '../../contracts/codes.ts';
import type { LikeForLikeView, LikeNetwork } from '../../contracts/views/like-for-like-view.ts';
import { RULES } from '../../rules/rules.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import type { AreaMonth } from '../area-month.ts';
import type { MonthAssessment } from '../assess-month.ts';
import type { ViewMaker } from '../assessed.ts';
import { type Circumstances, FACTORS, readCircumstances } from '../circumstances/circumstances.ts';
import { type Found, findNeighbours } from './find-neighbours.ts';

/** Every network beside those most like it, for the latest month. */
export const likeForLikeViews: ViewMaker = async function* (assessed) {
  const { basis, months } = assessed;
  const latest = months.at(-1);
  if (latest === undefined) return;
  const circumstances = await readCircumstances(assessed, latest);
  yield [`like-for-like/${basis}`, likeForLikeView(basis, latest, circumstances)];
};

/** Finds the neighbours of every network of a month and how far it stands from them. */
export function likeForLikeView(
  basis: MembershipBasis,
  { month, areas }: MonthAssessment,
  circumstances: readonly Circumstances[],
): LikeForLikeView {
  const found = findNeighbours(circumstances);
  const byCode = new Map(circumstances.map((known) => [known.code, known]));
  const networks = areas.filter(({ area }) => area.kind === 'pcn');
  const progress = new Map(networks.map((network) => [network.area.code, rankedProgress(network)]));
  return {
    view: 'like-for-like',
    version: 1,
    basis,
    month,
    weights: FACTORS.map((factor) => ({ factor, weight: 1 })),
    networks: networks.flatMap((network) => {
      const known = byCode.get(network.area.code);
      const nearest = found.get(network.area.code);
      return known === undefined || nearest === undefined
        ? []
        : [likeNetwork(network, known, nearest, progress)];
    }),
  };
}

function rankedProgress({ status, balanced }: AreaMonth): number | null {
  return status === 'ranked' && balanced !== null ? balanced.progress : null;
}

function likeNetwork(
  { area: { code, name } }: AreaMonth,
  { values, teamHidden, practicesWithoutScore }: Circumstances,
  { comparedOn, neighbours }: Found,
  progressOf: ReadonlyMap<string, number | null>,
): LikeNetwork {
  const own = progressOf.get(code) ?? null;
  const others = neighbours
    .map((neighbour) => progressOf.get(neighbour.code) ?? null)
    .filter((value) => value !== null);
  const mean = meanInterval(others, RULES.confidence.value);
  const between = own === null || mean === null ? null : { own, mean };
  return {
    code,
    name,
    values,
    ...(teamHidden && { teamHidden }),
    practicesWithoutScore,
    progress: own,
    comparedOn: [...comparedOn],
    neighbours: neighbours.map((neighbour) => ({
      code: neighbour.code,
      distance: Math.round(1000 * neighbour.distance) / 1000,
    })),
    neighboursMean: mean?.value ?? null,
    gap: between === null ? null : between.own - between.mean.value,
    interval:
      between === null
        ? null
        : { lower: between.own - between.mean.upper, upper: between.own - between.mean.lower },
    furtherOn: own === null ? null : others.filter((other) => other > own).length,
    rankedNeighbours: others.length,
    reason: reasonOf(neighbours.length, own, others.length),
  };
}

function reasonOf(neighbours: number, own: number | null, ranked: number): string | null {
  if (neighbours === 0) return 'Too little is known of this network, or of others, to say which are like it.';
  if (own === null) return 'This network is not ranked this month, so it has no distance from those like it.';
  return ranked < 2 ? 'Fewer than two of the networks like it are ranked this month.' : null;
}
