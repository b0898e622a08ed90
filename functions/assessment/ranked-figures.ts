import type { Interval } from '../contracts/views/interval.ts';
import type { IndicatorResult } from '../questions/area/question.ts';
import { empiricalBayesShrinkage } from '../statistics/empirical-bayes-shrinkage.ts';
import type { Proportion } from '../statistics/pooled-proportion.ts';
import type { AreaMonth } from './area-month.ts';
import type { MonthAssessment } from './assess-month.ts';
import { chancesOfProgress } from './chances/chance-of-progress.ts';
import { errorModelOf } from './chances/error-model.ts';
import { peopleCounted } from './chances/people-counted.ts';
import type { Standing } from './extreme-groups.ts';
import { figureOf, isRanked } from './gap-point.ts';
import { balancedWeights, contractWeights, type ScoreWeights } from './score-weights.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** A ranked network's figure for one measure, where it lies, and how sure it is. */
export interface RankedFigure extends Standing {
  readonly icb: string | null;
  readonly region: string | null;
  /** People behind a share; null for scores, and where appointments, calls or contacts are counted. */
  readonly counts: Proportion | null;
  /** How much wider than counting the errors of `counts` are; 1 or more, absent for 1. */
  readonly dispersion?: number;
  /** Sampling variance in the squared unit of the value; null where it is not known. */
  readonly chance: number | null;
  /** How far what the publisher hid could move the value; absent where nothing is hidden. */
  readonly hidden?: number;
}

/** The ranked networks of each measure of a month, in order of their codes. */
export type RankedFigures = ReadonlyMap<string, readonly RankedFigure[]>;

/** Gathers once what every question about a month's measures is answered from. */
export function rankedFigures(
  { areas, measures }: Pick<MonthAssessment, 'areas' | 'measures'>,
  rules: ScoringRules,
): RankedFigures {
  const figures = new Map(measures.map(({ measure }): [string, RankedFigure[]] => [measure, []]));
  for (const network of areas) {
    if (network.area.kind !== 'pcn' || network.status !== 'ranked') continue;
    // Looked up and not searched for: a wide month asks for 66 indicators of each of 1,300 networks.
    const results = new Map(network.results.map((result) => [result.indicator, result]));
    for (const [measure, ofMeasure] of figures) {
      const result = results.get(measure);
      const value = figureOf(network, measure, result);
      if (value === null || !isRanked(network, measure, result)) continue;
      ofMeasure.push(figureFor(network, measure, result, value, { areas, rules }));
    }
  }
  return new Map([...figures].map(([measure, ofMeasure]) => [measure, withChances(ofMeasure)]));
}

function figureFor(
  { area, patients, results }: AreaMonth,
  measure: string,
  result: IndicatorResult | undefined,
  value: number,
  { areas, rules }: { readonly areas: readonly AreaMonth[]; readonly rules: ScoringRules },
): RankedFigure {
  const standing = { code: area.code, value, patients, icb: area.icb, region: area.region };
  const progress = PROGRESS.get(measure);
  if (progress !== undefined) {
    const hidden = hiddenScore(results, progress.weigh(results, rules));
    const chance = progress.chances(areas, rules).get(area.code) ?? null;
    return { ...standing, counts: null, chance, ...(hidden > 0 ? { hidden } : {}) };
  }
  const rule = rules.get(measure);
  const counts = result === undefined ? null : peopleCounted(result, rule);
  const hidden = widthOf(result?.bounds);
  return {
    ...standing,
    counts,
    dispersion: errorModelOf(rule).dispersion,
    chance: null,
    ...(hidden > 0 ? { hidden } : {}),
  };
}

/** The error of each share of people, taken where it is once drawn towards the share of all. */
function withChances(figures: readonly RankedFigure[]): readonly RankedFigure[] {
  const counted = figures.filter(({ counts }) => counts !== null);
  if (counted.length === 0) return figures;
  const drawnIn = empiricalBayesShrinkage(
    counted.flatMap(({ counts }) => counts ?? []),
    counted[0]?.dispersion,
  );
  const chances = new Map(counted.map(({ code }, i) => [code, drawnIn?.units[i]?.samplingVariance ?? null]));
  return figures.map((figure) => ({ ...figure, chance: chances.get(figure.code) ?? figure.chance }));
}

/** How far the scores that hidden denominators allow could move progress. */
function hiddenScore(results: AreaMonth['results'], weights: ScoreWeights): number {
  return results.reduce(
    (sum, { indicator, scoreBounds }) => sum + (weights.get(indicator) ?? 0) * widthOf(scoreBounds),
    0,
  );
}

function widthOf(bounds: Interval | null | undefined): number {
  return bounds === null || bounds === undefined ? 0 : bounds.upper - bounds.lower;
}

const PROGRESS = new Map([
  ['progress-balanced', { weigh: balancedWeights, chances: chancesOnce(balancedWeights) }],
  ['progress-contract', { weigh: contractWeights, chances: chancesOnce(contractWeights) }],
]);

type Areas = MonthAssessment['areas'];
type Chances = ReturnType<typeof chancesOfProgress>;

/** Chances in progress, worked out once for the same areas and rules: of a month half a dozen questions ask for them. */
function chancesOnce(weigh: typeof balancedWeights): (areas: Areas, rules: ScoringRules) => Chances {
  const knownBy = new WeakMap<ScoringRules, WeakMap<Areas, Chances>>();
  return (areas, rules) => {
    const known = knownBy.get(rules) ?? new WeakMap<Areas, Chances>();
    knownBy.set(rules, known);
    const chances = known.get(areas) ?? chancesOfProgress(areas, rules, weigh);
    known.set(areas, chances);
    return chances;
  };
}
