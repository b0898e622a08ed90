import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { isFirstYear } from '../../assessment/first-year.ts';
import { type PriorityRow, readPriorities } from '../../assessment/priority-rows.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { type JudgedIndicator, policyProgress } from '../../assessment/what-if/policy-progress.ts';
import { scenarioOf } from '../../assessment/what-if/scenario-of.ts';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import type { Policy } from '../../contracts/policy.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { loadPolicies } from '../../specification/policies.ts';
import { oneView } from '../maker.ts';
import { WhatIfQuestion, type WhatIfView } from './question.ts';

/** The latest month under every policy. */
export const makeWhatIf = oneView(
  WhatIfQuestion,
  async ({ basis, specification, months, rules, readMart }) => {
    const latest = months.at(-1);
    const ofMonth = latest === undefined ? undefined : rules.get(latest.month);
    if (latest === undefined || ofMonth === undefined) return null;
    const weights = declaredWeights(await readPriorities(readMart, latest.month));
    const indicators = judgedIndicators(specification, latest.month, ofMonth);
    return whatIfView(basis, latest, indicators, loadPolicies(), weights);
  },
);

type ScenarioIndicator = WhatIfView['indicators'][number];

/** The indicators of a month that are scored against anything, with what a policy may weigh them by. */
export function judgedIndicators(
  specification: Specification,
  month: Month,
  rules: ScoringRules,
): readonly ScenarioIndicator[] {
  return [...rules].flatMap(([indicator, { definition, range, points }]): ScenarioIndicator[] => {
    if (definition === undefined || range === null) return [];
    return [
      {
        indicator,
        title: definition.title,
        serviceArea: definition.serviceArea,
        isPayment: definition.use === 'payment',
        points,
        isFirstYear: isFirstYear(specification, month, indicator),
        range: { ...range },
      },
    ];
  });
}

/** Scores every ranked network of a month under each policy. */
export function whatIfView(
  basis: MembershipBasis,
  { month, areas }: MonthAssessment,
  indicators: readonly ScenarioIndicator[],
  policies: readonly Policy[],
  weights: DeclaredWeights,
): WhatIfView {
  const networks = areas
    .filter(({ area, status }) => area.kind === 'pcn' && status === 'ranked')
    .map((network) => ({
      network,
      progress: policies.map(
        (policy) =>
          policyProgress(policy, judged(network, indicators), weights.get(network.area.code))?.progress ??
          null,
      ),
    }));
  return {
    view: 'what-if',
    version: 1,
    basis,
    month,
    indicators: [...indicators],
    scenarios: policies.map((policy, i) =>
      scenarioOf(
        policy,
        networks.map(({ network, progress }) => ({
          code: network.area.code,
          patients: network.patients,
          balanced: network.balanced?.progress ?? null,
          under: progress[i] ?? null,
        })),
      ),
    ),
    networks: networks.map(({ network, progress }) => ({ code: network.area.code, progress })),
  };
}

function judged({ results }: AreaMonth, indicators: readonly ScenarioIndicator[]): JudgedIndicator[] {
  const rates = new Map(results.map(({ indicator, rate }) => [indicator, rate]));
  return indicators.map((indicator) => ({ ...indicator, rate: rates.get(indicator.indicator) ?? null }));
}

/** By network, how much each indicator weighs to it. */
export type DeclaredWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The weights that networks have declared on indicators; an indicator of two priorities weighs their sum. */
export function declaredWeights(
  rows: readonly Pick<PriorityRow, 'pcn_code' | 'indicator' | 'weight'>[],
): DeclaredWeights {
  const weights = new Map<string, Map<string, number>>();
  for (const { pcn_code, indicator, weight } of rows) {
    if (indicator === null || weight === null) continue;
    const ofNetwork = weights.get(pcn_code) ?? new Map<string, number>();
    weights.set(pcn_code, ofNetwork);
    const known = ofNetwork.get(indicator);
    ofNetwork.set(indicator, known === undefined ? weight : known + weight);
  }
  return weights;
}
