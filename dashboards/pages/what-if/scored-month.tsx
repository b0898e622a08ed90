import { useEffect, useMemo } from 'preact/hooks';
import { scoreInSteps, scorePolicy } from '../../../functions/assessment/what-if/score-policy.ts';
import { toCsv } from '../../../functions/contracts/csv-text.ts';
import type { Policy } from '../../../functions/contracts/policy.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import type { Scenario, WhatIfView } from '../../../functions/questions/what-if/question.ts';
import type { WhatIfRates } from '../../../functions/questions/what-if-rates/question.ts';
import {
  differenceIntervalWords,
  differenceWords,
  monthWords,
} from '../../../functions/sentences/figure-words.ts';
import { scenarioTitle } from '../../../functions/sentences/policy-sentences.ts';
import { CopyLink } from '../../components/copy-link.tsx';
import { HowToRead } from '../../components/how-to-read.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { FiguresSkeleton } from '../../components/page-states.tsx';
import { saveFile } from '../../components/save-file.ts';
import { hrefWith } from '../../view-options.ts';
import { CountedIndicators } from './counted-indicators.tsx';
import { GapsFigure } from './gaps-figure.tsx';
import { MoversFigure } from './movers-figure.tsx';
import { PolicyForm } from './policy-form.tsx';
import { type AskedPolicy, policyInAddress } from './policy-in-address.ts';
import { policyTable } from './policy-table.ts';
import { prepareWhileReading, useAfterPaint } from './prepare-while-reading.ts';

interface ScoredProps {
  readonly address: URL;
  readonly answer: Answer<WhatIfView>;
  readonly policies: readonly Policy[];
  /** Null until they are here; the release's own policies can be shown without. */
  readonly rates: WhatIfRates | null;
}

/** The month under the policy of the address, with what can be changed of it. */
export function ScoredMonth({ address, answer, policies, rates }: ScoredProps) {
  const { indicators, month } = answer.data;
  const asked = useMemo(() => policyInAddress(address, policies), [address, answer]);
  const settled = useAfterPaint(asked);
  const scenario = useScenario(settled, answer, rates);
  const isBalanced = !asked.isChanged && scenario.policy.id === 'balanced';
  const balanced = answer.data.scenarios.find(({ policy }) => policy.id === 'balanced');
  const names = useMemo(
    () => new Map<string, string>(rates?.codes.map((code, i) => [code, rates.names[i] ?? code])),
    [rates],
  );
  return (
    <>
      <PageHeading
        caption={`What if, ${monthWords(month)}`}
        title={scenarioTitle(isBalanced ? undefined : balanced, scenario)}
        tab={`What if: ${scenario.policy.title}`}
      />
      <p class="lede">{isBalanced ? balancedSentence(scenario) : scenario.sentence}</p>
      <p class="page-heading">
        {asked.isChanged ? 'A policy of your own.' : `${asked.policy.what} ${asked.policy.why}`} This page
        shows what would happen under different rules. It does not change any network’s score or payment.
      </p>
      <HowToRead address={address} unit="score" />
      <PolicyForm address={address} asked={asked} policies={policies} indicators={indicators} />
      <CopyLink
        href={hrefWith(address, { release: String(answer.release.number), basis: answer.basis })}
        what="this policy"
      />
      <GapsFigure answer={answer} shown={scenario} isChanged={settled.isChanged} />
      {rates === null ? (
        <FiguresSkeleton />
      ) : (
        <>
          <MoversFigure address={address} answer={answer} scenario={scenario} names={names} />
          {scenario.policy.weights !== 'local' && (
            <PolicyDownload scenario={scenario} answer={answer} rates={rates} />
          )}
        </>
      )}
      <CountedIndicators policy={settled.policy} indicators={indicators} />
    </>
  );
}

/** Of the policy that all others are set beside: it is not set beside itself. */
function balancedSentence({ policy, sentence, gap, interval }: Scenario): string {
  if (gap === null) return sentence;
  const within = interval === null ? '' : ` (${differenceIntervalWords('score', interval)})`;
  return `${policy.title}: the gap is ${differenceWords('score', gap)}${within}. Choose another policy to see which networks would move.`;
}

/** The month under a policy: the release's own account of it where it has one, else worked out here. */
function useScenario(
  { policy, isChanged }: AskedPolicy,
  { data: { scenarios, indicators } }: Answer<WhatIfView>,
  rates: WhatIfRates | null,
): Scenario {
  useEffect(() => {
    if (rates === null) return undefined;
    return prepareWhileReading(() => scoreInSteps(policy, rates, indicators));
  }, [rates, indicators]);
  return useMemo(() => {
    // The release knows networks' own weights, which are not among the rates.
    const held = isChanged ? undefined : scenarios.find((one) => one.policy.id === policy.id);
    if (held !== undefined) return held;
    if (rates === null) throw new Error('a policy of the reader is scored only once the rates are here');
    return scorePolicy(policy, rates, indicators);
  }, [policy, isChanged, scenarios, indicators, rates]);
}

/** Saves the result of the policy shown, every network of it: made on this device, as the page was. */
function PolicyDownload({
  scenario,
  answer,
  rates,
}: {
  readonly scenario: Scenario;
  readonly answer: Answer<WhatIfView>;
  readonly rates: WhatIfRates;
}) {
  const save = () => {
    const text = toCsv(policyTable(scenario, answer, rates, location.href));
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `what-if-${answer.data.month}.csv`);
  };
  return (
    <p class="nhsuk-body-s figure__downloads">
      <button type="button" class="button-as-link" onClick={save}>
        Download every network’s score under this policy (CSV)
      </button>
    </p>
  );
}
