import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import {
  type Circumstances,
  FACTORS,
  readCircumstances,
} from '../../assessment/circumstances/circumstances.ts';
import { measureOf } from '../../assessment/headline.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import { rankedFigures } from '../../assessment/ranked-figures.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import type { Interval } from '../../contracts/views/interval.ts';
import { RULES } from '../../rules/rules.ts';
import { differenceFromOthers, predictionInterval } from '../../statistics/beside-others.ts';
import { mean } from '../../statistics/mean.ts';
import { oneView } from '../maker.ts';
import { type Found, findNeighbours } from './find-neighbours.ts';
import { type LikeNetwork, SimilarNetworksQuestion, type SimilarNetworksView } from './question.ts';

/** Every network beside those most like it, for the latest month. */
export const makeSimilarNetworks = oneView(SimilarNetworksQuestion, async (assessed) => {
  const { basis, months, rules } = assessed;
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const circumstances = await readCircumstances(assessed, latest);
  const view = similarNetworksView(basis, latest, circumstances, rules.get(latest.month) ?? new Map());
  const sources = sourcesOf(assessed, latest);
  return { ...view, ...(sources !== undefined && { sources }) };
});

/** Finds the neighbours of every network of a month and how far it stands from them. */
export function similarNetworksView(
  basis: MembershipBasis,
  { month, areas, headline }: Pick<MonthAssessment, 'month' | 'areas' | 'headline'>,
  circumstances: readonly Circumstances[],
  rules: ScoringRules,
): SimilarNetworksView {
  const found = findNeighbours(circumstances);
  const byCode = new Map(circumstances.map((known) => [known.code, known]));
  const networks = areas.filter(({ area }) => area.kind === 'pcn');
  const measure = measureOf(headline);
  const figures = rankedFigures({ areas, measures: [measure] }, rules).get(measure.measure) ?? [];
  const placed = new Map<string, Placed>(
    figures.map(({ code, value, chance }) => [code, { value, samplingVariance: chance }]),
  );
  return {
    view: 'similar-networks',
    version: 1,
    basis,
    month,
    measure,
    weights: FACTORS.map((factor) => ({ factor, weight: 1 })),
    networks: networks.flatMap((network) => {
      const known = byCode.get(network.area.code);
      const nearest = found.get(network.area.code);
      return known === undefined || nearest === undefined
        ? []
        : [likeNetwork(network, known, nearest, placed, headline.polarity)];
    }),
  };
}

/** A ranked network's value; its sampling variance is null where it is not known. */
interface Placed {
  readonly value: number;
  readonly samplingVariance: number | null;
}

function likeNetwork(
  { area: { code, name }, practicesWithoutList }: AreaMonth,
  { values, teamHidden, practicesWithoutScore }: Circumstances,
  { comparedOn, neighbours }: Found,
  placed: ReadonlyMap<string, Placed>,
  polarity: 'up' | 'down',
): LikeNetwork {
  const own = placed.get(code) ?? null;
  const others = neighbours.flatMap((neighbour) => placed.get(neighbour.code) ?? []);
  const theirs = others.map(({ value }) => value);
  const isCompared = own !== null && others.length > 1;
  const centre = others.length > 1 ? mean(theirs) : null;
  return {
    code,
    name,
    values,
    ...(teamHidden && { teamHidden }),
    practicesWithoutList,
    practicesWithoutScore,
    value: own?.value ?? null,
    comparedOn: [...comparedOn],
    neighbours: neighbours.map((neighbour) => ({
      code: neighbour.code,
      distance: Math.round(1000 * neighbour.distance) / 1000,
    })),
    neighboursMean: centre,
    gap: isCompared && centre !== null ? own.value - centre : null,
    interval: isCompared ? intervalOf(own, others) : null,
    usual: predictionInterval(theirs, RULES.confidence.value),
    furtherOn:
      own === null
        ? null
        : theirs.filter((value) => (polarity === 'up' ? value > own.value : value < own.value)).length,
    rankedNeighbours: others.length,
    reason: reasonOf(neighbours.length, own?.value ?? null, others.length),
  };
}

/** Of the true difference; `null` where the chance of any is not known. */
function intervalOf(own: Placed, others: readonly Placed[]): Interval | null {
  const [mine, ...theirs] = [own, ...others].flatMap(({ value, samplingVariance }) =>
    samplingVariance === null ? [] : [{ value, samplingVariance }],
  );
  if (mine === undefined || theirs.length < others.length) return null;
  const found = differenceFromOthers(mine, theirs, RULES.confidence.value);
  return found === null ? null : { lower: found.lower, upper: found.upper };
}

function reasonOf(neighbours: number, own: number | null, ranked: number): string | null {
  if (neighbours === 0) return 'Too little is known of this network, or of others, to say which are like it.';
  if (own === null) return 'This network is not ranked this month, so it has no distance from those like it.';
  return ranked < 2 ? 'Fewer than two of the networks like it are ranked this month.' : null;
}
