import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { type Circumstances, readCircumstances } from '../../assessment/circumstances/circumstances.ts';
import { extremeGroups } from '../../assessment/extreme-groups.ts';
import { gapOf } from '../../assessment/gap.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import { chancesOfBalanced } from '../../assessment/ranked-figures.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { RULES } from '../../rules/rules.ts';
import { adjustedGapKeyPoints } from '../../sentences/circumstance-sentences.ts';
import { residualReaches } from '../../statistics/beside-others.ts';
import { mean } from '../../statistics/mean.ts';
import { valueAt } from '../../statistics/value-at.ts';
import { oneView } from '../maker.ts';
import { type FittedNetwork, fitCircumstances } from './fit-circumstances.ts';
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

/** Fits one month's progress on circumstances and says what gap is left. */
export function expectedProgressView(
  basis: MembershipBasis,
  assessment: MonthAssessment,
  circumstances: readonly Circumstances[],
  rules: ScoringRules,
): ExpectedProgressView {
  const { networks, leftOut } = completeNetworks(assessment, circumstances);
  const described = {
    view: 'expected-progress',
    version: 1,
    basis,
    month: assessment.month,
    networks: networks.length,
    leftOut,
  } as const;
  const fit = fitCircumstances(networks);
  if (fit === null) {
    const reason = `Fewer than ${RULES.fewestForModel.value} ranked networks have every circumstance known (${networks.length}), too few to fit.`;
    return { ...described, ...NOTHING, reason };
  }
  const { regression, factors, notFitted } = fit;
  const chances = chancesOfBalanced(assessment.areas, rules);
  const reaches = residualReaches(
    regression.residuals,
    networks.map(({ code }) => chances.get(code) ?? null),
    regression.residualDegrees,
    RULES.confidence.value,
  );
  const residuals = networks.map(({ code, progress }, i) => {
    const residual = valueAt(regression.residuals, i);
    const reach = valueAt(reaches, i);
    return {
      code,
      progress,
      expected: progress - residual,
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
    ...gapsOf(networks, regression.residuals),
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
  adjustedGap: null,
  adjustedInterval: null,
  residuals: [],
  keyPoints: [],
};

function completeNetworks({ areas }: MonthAssessment, circumstances: readonly Circumstances[]) {
  const byCode = new Map(circumstances.map((known) => [known.code, known]));
  const ranked = areas.flatMap(({ area, status, balanced, patients }) =>
    area.kind === 'pcn' && status === 'ranked' && balanced !== null
      ? [{ code: area.code, progress: balanced.progress, patients }]
      : [],
  );
  const networks = ranked.flatMap((network): FittedNetwork[] => {
    const values = byCode.get(network.code)?.values;
    if (values === undefined) return [];
    const { patients, deprivation, aged65, practices, team } = values;
    if (patients === null || deprivation === null || aged65 === null || practices === null || team === null)
      return [];
    return [{ ...network, values: { patients, deprivation, aged65, practices, team } }];
  });
  return { networks, leftOut: ranked.length - networks.length };
}

function gapsOf(networks: readonly FittedNetwork[], residuals: readonly number[]) {
  const residualOf = new Map(networks.map(({ code }, i) => [code, valueAt(residuals, i)]));
  const standing = networks.map(({ code, progress, patients }) => ({ code, value: progress, patients }));
  const fifths = extremeGroups(standing, 'up', 5);
  const meanResidual = (group: readonly { readonly code: string }[]) =>
    mean(group.map(({ code }) => residualOf.get(code)).filter((value) => value !== undefined));
  const most = fifths === null ? null : meanResidual(fifths.most);
  const least = fifths === null ? null : meanResidual(fifths.least);
  const adjusted = gapOf(
    networks.map(({ code, patients }, i) => ({ code, value: valueAt(residuals, i), patients })),
    'up',
  );
  return {
    gap: gapOf(standing, 'up')?.gap ?? null,
    gapLeft: most === null || least === null ? null : most - least,
    adjustedGap: adjusted?.gap ?? null,
    adjustedInterval: adjusted?.interval ?? null,
  };
}
