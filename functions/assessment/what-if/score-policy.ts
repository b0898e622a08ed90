import type { Policy } from '../../contracts/policy.ts';
import type { Scenario, WhatIfView } from '../../questions/what-if/question.ts';
import type { WhatIfRates } from '../../questions/what-if-rates/question.ts';
import { prepareResamples } from '../resampled-networks.ts';
import { policyProgress } from './policy-progress.ts';
import { type PolicyStanding, scenarioOf } from './scenario-of.ts';

/** Scores every ranked network under any policy, as the assessment does: `policyStandings` says by what. */
export function scorePolicy(
  policy: Policy,
  rates: WhatIfRates,
  indicators: WhatIfView['indicators'],
): Scenario {
  return scenarioOf(policy, policyStandings(policy, rates, indicators));
}

/** As `scorePolicy`, a few milliseconds at a time: what is drawn once for every policy is drawn in steps. */
export function* scoreInSteps(
  ...[policy, rates, indicators]: Parameters<typeof scorePolicy>
): Generator<undefined, Scenario> {
  const standings = policyStandings(policy, rates, indicators);
  yield* prepareResamples(standings.filter(({ under }) => under !== null).length);
  return scenarioOf(policy, standings);
}

/**
 * Progress of every ranked network under any policy: the functions of the assessment, run where the reader is.
 *
 * @param indicators as the scenarios view describes them, in the order of the rates
 * @param policy one that does not weigh by networks' own weights, which are not among the rates
 */
export function policyStandings(
  policy: Policy,
  { codes, patients, balanced, rates }: WhatIfRates,
  indicators: WhatIfView['indicators'],
): readonly PolicyStanding[] {
  return codes.map((code, i) => {
    const ofNetwork = rates[i] ?? [];
    const judged = indicators.map((indicator, k) => ({ ...indicator, rate: ofNetwork[k] ?? null }));
    return {
      code,
      patients: patients[i] ?? null,
      balanced: balanced[i] ?? null,
      under: policyProgress(policy, judged)?.progress ?? null,
    };
  });
}
