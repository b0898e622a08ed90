import { useEffect, useMemo } from 'preact/hooks';
import { scorePolicy } from '../../../functions/assessment/scenarios/score-policy.ts';
import { monthWords } from '../../../functions/assessment/sentences/figure-words.ts';
import { ScenariosAnswer } from '../../../functions/contracts/api/question-answers.ts';
import { ScenarioRatesAnswer } from '../../../functions/contracts/api/scenario-rates-answer.ts';
import { CopyLink } from '../../components/copy-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { useRelease } from '../../release-context.ts';
import type { PageProps } from '../../routes.ts';
import { useOptionalView } from '../../use-view.ts';
import { apiHref, hrefWith } from '../../view-options.ts';
import { CountedIndicators } from './counted-indicators.tsx';
import { GapsFigure } from './gaps-figure.tsx';
import { MoversFigure } from './movers-figure.tsx';
import { PolicyForm } from './policy-form.tsx';
import { policyInAddress } from './policy-in-address.ts';

/** Milliseconds until the page is there and its reader is reading. */
const WHILE_READING = 300;

/** The newest month scored under another policy: the gap, who gains and who loses. */
export function WhatIfPage({ address }: PageProps) {
  const { release, basis } = useRelease();
  const from = { release: release.number, basis };
  const scenarios = useOptionalView({ url: apiHref('/scenarios', from), contract: ScenariosAnswer });
  const rates = useOptionalView({ url: apiHref('/scenarios/rates', from), contract: ScenarioRatesAnswer });
  for (const state of [scenarios, rates]) {
    if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  }
  if (scenarios.status === 'not-held' || rates.status === 'not-held') return <NoScenarios />;
  if (scenarios.status !== 'ready' || rates.status !== 'ready') return <PageSkeleton />;
  if (scenarios.view.data.scenarios.length === 0) return <NoScenarios />;
  return <Scored address={address} answer={scenarios.view} rates={rates.view.data} />;
}

interface ScoredProps {
  readonly address: URL;
  readonly answer: ScenariosAnswer;
  readonly rates: ScenarioRatesAnswer['data'];
}

function Scored({ address, answer, rates }: ScoredProps) {
  const { scenarios, indicators, month } = answer.data;
  const asked = useMemo(
    () =>
      policyInAddress(
        address,
        scenarios.map(({ policy }) => policy),
      ),
    [address, scenarios],
  );
  const scenario = useMemo(() => {
    const held = scenarios.find(({ policy }) => policy.id === asked.policy.id);
    // The release knows networks' own weights, which are not among the rates.
    return held !== undefined && !asked.isChanged ? held : scorePolicy(asked.policy, rates, indicators);
  }, [asked, scenarios, rates, indicators]);
  useEffect(() => {
    // Resamples are drawn once and then kept: before the reader's first choice, not after it.
    const timer = setTimeout(() => scorePolicy(asked.policy, rates, indicators), WHILE_READING);
    return () => clearTimeout(timer);
  }, [rates, indicators]);
  const names = useMemo(
    () => new Map<string, string>(rates.codes.map((code, i) => [code, rates.names[i] ?? code])),
    [rates],
  );
  return (
    <>
      <PageHeading
        caption={`What if, ${monthWords(month)}`}
        title={scenario.sentence}
        tab={`What if: ${scenario.policy.title}`}
      />
      <p class="page-heading">
        {asked.isChanged ? 'A policy of your own.' : `${asked.policy.what} ${asked.policy.why}`} No network is
        paid or judged by this page: it scores the same month again, on this device.
      </p>
      <PolicyForm
        address={address}
        asked={asked}
        policies={scenarios.map(({ policy }) => policy)}
        indicators={indicators}
      />
      <CopyLink href={hrefWith(address, { release: String(answer.release.number) })} what="this policy" />
      <GapsFigure answer={answer} shown={scenario} isChanged={asked.isChanged} />
      <MoversFigure address={address} answer={answer} scenario={scenario} names={names} />
      <CountedIndicators policy={scenario.policy} indicators={indicators} />
    </>
  );
}

function NoScenarios() {
  return (
    <>
      <PageHeading caption="What if" title="There are no scenarios in this release" tab="What if" />
      <p>The newest month is scored under other policies in releases made from now on.</p>
    </>
  );
}
