import type { IndicatorResult } from '../contracts/views/area-views.ts';
import type { Proportion } from '../statistics/pooled-proportion.ts';
import type { AreaMonth } from './area-month.ts';
import type { MonthAssessment } from './assess-month.ts';
import { chanceOfProgress } from './chance-of-progress.ts';
import { chanceOfRate, patientsCounted } from './chance-of-rate.ts';
import type { Standing } from './extreme-groups.ts';
import { figureOf, isRanked } from './gap-point.ts';
import { balancedWeights, contractWeights } from './score-weights.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** A ranked network's figure for one measure, where it lies, and how sure it is. */
export interface RankedFigure extends Standing {
  readonly icb: string | null;
  readonly region: string | null;
  /** Patients behind a share; null for scores, and where contacts are counted. */
  readonly counts: Proportion | null;
  /** Sampling variance in the squared unit of the value; null where it cannot be told. */
  readonly chance: number | null;
}

/** The ranked networks of each measure of a month, in order of their codes. */
export type RankedFigures = ReadonlyMap<string, readonly RankedFigure[]>;

type Results = AreaMonth['results'];

/** Gathers once what every question about a month's measures is answered from. */
export function rankedFigures({ areas, measures }: MonthAssessment, rules: ScoringRules): RankedFigures {
  const figures = new Map(measures.map(({ measure }): [string, RankedFigure[]] => [measure, []]));
  for (const network of areas) {
    if (network.area.kind !== 'pcn' || network.status !== 'ranked') continue;
    // Looked up and not searched for: a wide month asks for 66 indicators of each of 1,300 networks.
    const results = new Map(network.results.map((result) => [result.indicator, result]));
    for (const [measure, ofMeasure] of figures) {
      const result = results.get(measure);
      const value = figureOf(network, measure, result);
      if (value === null || !isRanked(network, measure, result)) continue;
      ofMeasure.push(figureFor(network, measure, result, value, rules));
    }
  }
  return figures;
}

function figureFor(
  { area, patients, results }: AreaMonth,
  measure: string,
  result: IndicatorResult | undefined,
  value: number,
  rules: ScoringRules,
): RankedFigure {
  const standing = { code: area.code, value, patients, icb: area.icb, region: area.region };
  const chanceIn = CHANCES.get(measure);
  if (chanceIn !== undefined) return { ...standing, counts: null, chance: chanceIn(results, rules) };
  const rule = rules.get(measure);
  return {
    ...standing,
    counts: result === undefined ? null : patientsCounted(result, rule),
    chance: result === undefined ? null : chanceOfRate(result, rule),
  };
}

const CHANCES = new Map([
  ['progress-balanced', chanceOnce(balancedWeights)],
  ['progress-contract', chanceOnce(contractWeights)],
]);

/** Chance in progress, worked out once for the same results and rules: of a month half a dozen questions ask for it. */
function chanceOnce(weigh: typeof balancedWeights): (results: Results, rules: ScoringRules) => number | null {
  const knownBy = new WeakMap<ScoringRules, WeakMap<Results, number | null>>();
  return (results, rules) => {
    const known = knownBy.get(rules) ?? new WeakMap<Results, number | null>();
    knownBy.set(rules, known);
    const before = known.get(results);
    if (before !== undefined) return before;
    const chance = chanceOfProgress(results, rules, weigh(results, rules));
    known.set(results, chance);
    return chance;
  };
}
