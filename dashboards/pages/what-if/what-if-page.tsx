import { WhatIfQuestion } from '../../../functions/questions/what-if/question.ts';
import { WhatIfRatesQuestion } from '../../../functions/questions/what-if-rates/question.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import { policyInAddress } from './policy-in-address.ts';
import { ScoredMonth } from './scored-month.tsx';

/** The newest month scored under another policy: the gap, who gains and who loses. */
export function WhatIfPage({ address }: PageProps) {
  const { release, basis } = useRelease();
  const from = { release: release.number, basis };
  // England's part: networks' progress is worked out here, from the rates.
  const scenarios = useQuestion(WhatIfQuestion, { ...from, area: 'ENG' });
  const rates = useQuestion(WhatIfRatesQuestion, from);
  for (const state of [scenarios, rates]) {
    if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  }
  if (scenarios.status === 'not-held' || rates.status === 'not-held') return <NoScenarios />;
  if (scenarios.status !== 'ready') return <PageSkeleton />;
  const policies = scenarios.view.data.scenarios.map(({ policy }) => policy);
  if (policies.length === 0) return <NoScenarios />;
  const known = rates.status === 'ready' ? rates.view.data : null;
  if (known === null && policyInAddress(address, policies).isChanged) return <PageSkeleton />;
  return <ScoredMonth address={address} answer={scenarios.view} policies={policies} rates={known} />;
}

function NoScenarios() {
  return (
    <>
      <PageHeading caption="What if" title="There are no scenarios in this release" tab="What if" />
      <p>The newest month is scored under other policies in releases made from now on.</p>
    </>
  );
}
