import { errorModelOf } from '../../functions/assessment/chances/error-model.ts';
import { fifthChances } from '../../functions/assessment/chances/fifth-chances.ts';
import { fifthOfEach } from '../../functions/assessment/fifths.ts';
import { type RankedFigure, rankedFigures } from '../../functions/assessment/ranked-figures.ts';
import { scoreOf } from '../../functions/assessment/score.ts';
import { balancedWeights } from '../../functions/assessment/score-weights.ts';
import { fifthVerdict } from '../../functions/sentences/fifth-words.ts';
import { adjustedProportionVariance } from '../../functions/statistics/adjusted-proportion-variance.ts';
import { clampedNormal } from '../../functions/statistics/clamped-normal.ts';
import { groupChances } from '../../functions/statistics/solved-borders.ts';
import type { KnownEngland } from './known-england.ts';

export const PROGRESS = 'progress-balanced';

/** The chances of one network's fifths, the fifth that it truly is in, 1 to 5, and what was said. */
export interface Claim {
  readonly chances: readonly number[];
  readonly fifth: number;
  readonly said: string;
  readonly saidFifths: readonly number[];
}

/** A network's figure with the truth of it. */
export interface KnownFigure extends RankedFigure {
  readonly truth: number;
}

/** How chances are made: by the product, at the rate seen as before, or by a normal that is not drawn in. */
export type Method = 'product' | 'at the rate seen' | 'plain normal';

const known = new WeakMap<KnownEngland, ReadonlyMap<string, readonly KnownFigure[]>>();

/** Every ranked network's figure on a measure, with the value that it would have without chance. */
export function knownFigures(england: KnownEngland, measure: string): readonly KnownFigure[] {
  const made = known.get(england) ?? allKnownFigures(england);
  known.set(england, made);
  return made.get(measure) ?? [];
}

function allKnownFigures(england: KnownEngland): ReadonlyMap<string, readonly KnownFigure[]> {
  return new Map(
    [...rankedFigures(england.assessment, england.rules)].map(([measure, figures]) => [
      measure,
      figures.flatMap((figure) => {
        const truth = trueValue(england, figure.code, measure);
        return truth === null ? [] : [{ ...figure, truth }];
      }),
    ]),
  );
}

function trueValue({ assessment, rules, truth }: KnownEngland, code: string, measure: string): number | null {
  const rates = truth.get(code);
  if (measure !== PROGRESS) return rates?.get(measure) ?? null;
  const network = assessment.areas.find(({ area }) => area.code === code);
  if (network === undefined || rates === undefined) return null;
  let progress = 0;
  for (const [indicator, weight] of balancedWeights(network.results, rules)) {
    const score = scoreOf(rates.get(indicator) ?? null, rules.get(indicator)?.range ?? null);
    if (score === null) return null;
    progress += weight * score;
  }
  return progress;
}

/** What is claimed of each network's fifth, and what is true. */
export function claimsOf(
  england: KnownEngland,
  measure: string,
  method: Method = 'product',
): readonly Claim[] {
  const figures = knownFigures(england, measure);
  const fifths = fifthOfEach(figures.map(({ truth }) => truth));
  const made =
    method === 'product'
      ? byProduct(england, measure, figures)
      : otherwise(england, measure, figures, method);
  return figures.flatMap(({ code }, i): Claim[] => {
    const [chances, fifth] = [made.of(code, i), fifths[i] ?? null];
    if (chances === undefined || fifth === null) return [];
    const places = { lower: 1, upper: 1 };
    const said = fifthVerdict({ chances: [...chances], middlePlaces: places, places }, made, null);
    return [{ chances, fifth, said: said.sentence, saidFifths: said.fifths }];
  });
}

function byProduct({ rules, assessment }: KnownEngland, measure: string, figures: readonly KnownFigure[]) {
  const errors =
    measure === PROGRESS
      ? [...rules.values()].filter(({ range }) => range !== null).map(errorModelOf)
      : [errorModelOf(rules.get(measure))];
  const polarity = assessment.measures.find((each) => each.measure === measure)?.polarity ?? 'up';
  const { rests, ofNetwork } = fifthChances(figures, polarity, errors);
  return { isLearnt: rests.isLearnt, of: (code: string, _i: number) => ofNetwork.get(code)?.chances };
}

/** Methods that the product does not use, to compare: the error at the rate seen, with and without shrinkage. */
function otherwise(england: KnownEngland, measure: string, figures: readonly KnownFigure[], method: Method) {
  const variances = figures.map((figure) =>
    measure === PROGRESS ? varianceSeen(england, figure.code) : rateVarianceSeen(figure),
  );
  const values = figures.map(({ value }) => value);
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  const between = Math.max(0, spread - variances.reduce((sum, v) => sum + v, 0) / variances.length);
  const own = variances.map((v) => (method === 'plain normal' ? 1 : between / (between + v)));
  const found = groupChances({
    values: values.map((value, i) => centre + (own[i] ?? 0) * (value - centre)),
    errors: variances.map((v, i) => Math.sqrt((own[i] ?? 0) * v)),
  });
  return { isLearnt: true, of: (_code: string, i: number) => found?.chances[i] };
}

function rateVarianceSeen({ counts }: KnownFigure): number {
  return counts === null ? 0 : (adjustedProportionVariance(counts) ?? 0);
}

/** The error of progress as it was before: the variance of each score at the rate seen. */
export function varianceSeen({ assessment, rules }: KnownEngland, code: string): number {
  const network = assessment.areas.find(({ area }) => area.code === code);
  if (network === undefined) return 0;
  let variance = 0;
  const weights = balancedWeights(network.results, rules);
  for (const { indicator, rate, numerator, denominator } of network.results) {
    const range = rules.get(indicator)?.range ?? null;
    const weight = weights.get(indicator);
    if (range === null || weight === undefined || rate === null || numerator === null || denominator === null)
      continue;
    const width = range.upper - range.lower;
    const error = Math.sqrt(adjustedProportionVariance({ numerator, denominator }) ?? 0) / Math.abs(width);
    variance += weight ** 2 * clampedNormal((rate - range.lower) / width, error).variance;
  }
  return variance;
}
