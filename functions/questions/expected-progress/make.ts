import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { type Circumstances, readCircumstances } from '../../assessment/circumstances/circumstances.ts';
import { extremeGroups } from '../../assessment/extreme-groups.ts';
import { gapOf } from '../../assessment/gap.ts';
import { measureOf } from '../../assessment/headline.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import { type RankedFigure, rankedFigures } from '../../assessment/ranked-figures.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { RULES } from '../../rules/rules.ts';
import { adjustedGapKeyPoints } from '../../sentences/circumstance-sentences.ts';
import { residualReaches } from '../../statistics/beside-others.ts';
import { mean } from '../../statistics/mean.ts';
import { valueAt } from '../../statistics/value-at.ts';
import { oneView } from '../maker.ts';
import { type Fit, type FittedNetwork, fitCircumstances } from './fit-circumstances.ts';
import { type FittedRow, gapLeftInterval } from './gap-left-interval.ts';
import { ExpectedProgressQuestion, type ExpectedProgressView } from './question.ts';

/** How much of the latest month's gap goes with circumstances. */
export const makeExpectedProgress = oneView(ExpectedProgressQuestion, async (assessed) => {
  const { basis, months, rules } = assessed;
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const circumstances = await readCircumstances(assessed, latest);
  const view = expectedProgressView(basis, latest, circumstances, rules.get(latest.month) ?? new Map());
  const sources = sourcesOf(assessed, latest);
  return { ...view, ...(sources !== undefined && { sources }) };
});

/** Fits the headline of one month on circumstances and says what gap is left. */
export function expectedProgressView(
  basis: MembershipBasis,
  { month, areas, headline }: Pick<MonthAssessment, 'month' | 'areas' | 'headline'>,
  circumstances: readonly Circumstances[],
  rules: ScoringRules,
): ExpectedProgressView {
  const measure = measureOf(headline);
  const figures = rankedFigures({ areas, measures: [measure] }, rules).get(measure.measure) ?? [];
  const { networks, leftOut } = completeNetworks(figures, circumstances);
  const described = {
    view: 'expected-progress',
    version: 1,
    basis,
    month,
    measure,
    networks: networks.length,
    leftOut,
  } as const;
  const fit = fitCircumstances(networks);
  if (fit === null) {
    const reason = `Fewer than ${RULES.fewestForModel.value} ranked networks have every circumstance known (${networks.length}), too few to fit.`;
    return { ...described, ...NOTHING, reason };
  }
  const { regression, factors, notFitted } = fit;
  const chances = new Map(figures.map(({ code, chance }) => [code, chance]));
  const reaches = residualReaches(
    regression.residuals,
    networks.map(({ code }) => chances.get(code) ?? null),
    regression.residualDegrees,
    RULES.confidence.value,
  );
  const residuals = networks.map(({ code, value }, i) => {
    const residual = valueAt(regression.residuals, i);
    const reach = valueAt(reaches, i);
    return {
      code,
      value,
      expected: value - residual,
      residual,
      interval:
        reach.clear === null ? null : { lower: residual - reach.clear, upper: residual + reach.clear },
      unusualBeyond: reach.unusual,
    };
  });
  const [intercept, ...slopes] = regression.coefficients;
  const view = {
    ...described,
    notFitted: [...notFitted],
    intercept: intercept?.estimate ?? null,
    coefficients: factors.map((factor, i) => {
      const { estimate, lower, upper } = valueAt(slopes, i);
      return { ...factor, estimate, interval: lower === null || upper === null ? null : { lower, upper } };
    }),
    rSquared: regression.rSquared,
    ...gapsOf(networks, regression.residuals, headline.polarity),
    gapLeftInterval: gapLeftInterval(rowsOf(networks, factors), headline.polarity),
    residuals,
    reason: null,
  };
  return { ...view, keyPoints: adjustedGapKeyPoints(view) };
}

const NOTHING = {
  notFitted: [],
  intercept: null,
  coefficients: [],
  rSquared: null,
  gap: null,
  gapLeft: null,
  gapLeftInterval: null,
  adjustedGap: null,
  adjustedInterval: null,
  residuals: [],
  keyPoints: [],
};

/** Each network with its factors in standard deviations. */
function rowsOf(networks: readonly FittedNetwork[], factors: Fit['factors']): readonly FittedRow[] {
  return networks.map(({ value, values }) => ({
    value,
    factors: factors.map(
      ({ factor, mean: centre, standardDeviation }) => (values[factor] - centre) / standardDeviation,
    ),
  }));
}

function completeNetworks(ranked: readonly RankedFigure[], circumstances: readonly Circumstances[]) {
  const byCode = new Map(circumstances.map((known) => [known.code, known]));
  const networks = ranked.flatMap(({ code, value, patients: list }): FittedNetwork[] => {
    const values = byCode.get(code)?.values;
    if (values === undefined) return [];
    const { patients, deprivation, aged65, practices, team } = values;
    if (patients === null || deprivation === null || aged65 === null || practices === null || team === null)
      return [];
    return [{ code, value, patients: list, values: { patients, deprivation, aged65, practices, team } }];
  });
  return { networks, leftOut: ranked.length - networks.length };
}

function gapsOf(networks: readonly FittedNetwork[], residuals: readonly number[], polarity: 'up' | 'down') {
  const sign = polarity === 'up' ? 1 : -1;
  const residualOf = new Map(networks.map(({ code }, i) => [code, valueAt(residuals, i)]));
  const standing = networks.map(({ code, value, patients }) => ({ code, value, patients }));
  const fifths = extremeGroups(standing, polarity, 5);
  const meanResidual = (group: readonly { readonly code: string }[]) =>
    mean(group.map(({ code }) => residualOf.get(code)).filter((value) => value !== undefined));
  const most = fifths === null ? null : meanResidual(fifths.most);
  const least = fifths === null ? null : meanResidual(fifths.least);
  const adjusted = gapOf(
    networks.map(({ code, patients }, i) => ({ code, value: valueAt(residuals, i), patients })),
    polarity,
  );
  return {
    gap: gapOf(standing, polarity)?.gap ?? null,
    gapLeft: most === null || least === null ? null : sign * (most - least),
    adjustedGap: adjusted?.gap ?? null,
    adjustedInterval: adjusted?.interval ?? null,
  };
}
