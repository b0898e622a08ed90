import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { errorModelOf } from '../../assessment/chances/error-model.ts';
import { type FifthsOfMeasure, fifthChances } from '../../assessment/chances/fifth-chances.ts';
import { type RankedFigure, rankedFigures } from '../../assessment/ranked-figures.ts';
import { balancedWeights, contractWeights } from '../../assessment/score-weights.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import type { GapMeasure } from '../gap/question.ts';
import { type Made, maker } from '../maker.ts';
import { networkRanks } from './network-ranks.ts';
import { type NetworkRank, RanksQuestion, type RanksView } from './question.ts';

/** With one network there is nothing to rank. */
const FEWEST = 2;

/** Ranks of every measure, with the chances of fifths for progress and scored indicators, a view each, for the latest month and the same month a year before. */
export function* ranksViews({
  basis,
  months,
  rules,
}: Pick<Assessed, 'basis' | 'months' | 'rules'>): Generator<Made<RanksView, typeof RanksQuestion.key>> {
  const inFull = monthsInFull(months.map(({ month }) => month));
  for (const assessment of months) {
    const { month, measures } = assessment;
    if (!inFull.includes(month)) continue;
    const ofMonth = rules.get(month) ?? new Map();
    const figures = rankedFigures(assessment, ofMonth);
    for (const measure of measures) {
      const ofMeasure = figures.get(measure.measure) ?? [];
      const fifths = fifthsOfMeasure(measure, ofMeasure, assessment, ofMonth);
      const networks = networkRanks(ofMeasure, measure.polarity);
      const isEmpty = networks.length < FEWEST;
      const view: RanksView = {
        view: 'ranks',
        version: 1,
        basis,
        month,
        measure,
        groups: isEmpty ? 0 : networks.reduce((most, { group }) => Math.max(most, group ?? 0), 0),
        networks: isEmpty ? [] : networks.map((network) => withFifths(network, fifths)),
        ...(fifths === null ? {} : { fifthChances: fifths.rests }),
        reason: isEmpty
          ? `Fewer than two networks can be ranked this month (${networks.length}), so there are no ranks.`
          : null,
      };
      yield [{ month, measure: measure.measure }, view];
    }
  }
}

/** The chances of a measure's fifths; `null` for an indicator that is not scored, of which none are computed. */
function fifthsOfMeasure(
  { measure, polarity }: GapMeasure,
  figures: readonly RankedFigure[],
  { areas }: MonthAssessment,
  rules: ScoringRules,
): FifthsOfMeasure | null {
  const weigh = WEIGHTS.get(measure);
  if (weigh === undefined) {
    const rule = rules.get(measure);
    return (rule?.range ?? null) === null ? null : fifthChances(figures, polarity, [errorModelOf(rule)]);
  }
  const ranked = new Set(figures.map(({ code }) => code));
  const used = new Set(
    areas.flatMap(({ area, results }) =>
      area.kind === 'pcn' && ranked.has(area.code) ? [...weigh(results, rules).keys()] : [],
    ),
  );
  return fifthChances(
    figures,
    polarity,
    [...used].map((indicator) => errorModelOf(rules.get(indicator))),
  );
}

const WEIGHTS = new Map([
  ['progress-balanced', balancedWeights],
  ['progress-contract', contractWeights],
]);

function withFifths(network: NetworkRank, found: FifthsOfMeasure | null): NetworkRank {
  const fifths = found?.ofNetwork.get(network.code);
  return fifths === undefined ? network : { ...network, fifths };
}
export const makeRanks = maker(RanksQuestion, ranksViews);
