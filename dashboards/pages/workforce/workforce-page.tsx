import { monthOf } from '../../../functions/contracts/month.ts';
import { WorkforceQuestion } from '../../../functions/questions/workforce/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { OptionalSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import { NotRecruitedFigure } from './not-recruited-figure.tsx';
import { RegionSelect } from './region-select.tsx';
import { RolesFigure } from './roles-figure.tsx';
import { TeamProgressFigure } from './team-progress-figure.tsx';
import { WithoutTable } from './without-table.tsx';

/** Who works for networks, who has not recruited, and whether networks with larger teams stand further on. */
export function WorkforcePage({ address }: PageProps) {
  const { release, basis } = useRelease();
  const state = useQuestion(WorkforceQuestion, { release: release.number, basis, area: 'ENG' });
  if (state.status === 'not-held') return <NoWorkforce reason="This release holds no workforce figures." />;
  if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (state.status === 'loading') return <PageSkeleton />;
  const answer = state.view;
  const { census, reason, keyPoints } = answer.data;
  if (census === null) return <NoWorkforce reason={reason ?? 'There is no workforce data yet.'} />;
  const [first, ...rest] = keyPoints;
  const censusMonth = monthOf(census);
  return (
    <>
      <PageHeading
        caption="Workforce"
        title={first ?? `The census of ${monthWords(censusMonth)}`}
        tab={`Workforce, ${monthWords(censusMonth)}`}
      />
      <ul class="nhsuk-list nhsuk-list--bullet page-heading">
        {rest.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <RegionSelect address={address} areas={answer.data.areas} />
        <BasisSelect address={address} basis={basis} />
      </form>
      <RolesFigure address={address} answer={answer} />
      <NotRecruitedFigure address={address} answer={answer} />
      <Teams address={address} />
    </>
  );
}

/** What needs every network's team, which is asked for once England's figures are there. */
function Teams({ address }: { address: URL }) {
  const { release, basis } = useRelease();
  const state = useQuestion(WorkforceQuestion, { release: release.number, basis });
  return (
    <OptionalSection
      id="without"
      title="Which networks have nobody in the census"
      state={state}
      notHeld="This release does not list networks’ teams."
    >
      {(answer) => (
        <>
          <WithoutTable address={address} answer={answer} />
          <TeamProgressFigure address={address} answer={answer} />
        </>
      )}
    </OptionalSection>
  );
}

function NoWorkforce({ reason }: { reason: string }) {
  return (
    <>
      <PageHeading caption="Workforce" title="There are no workforce figures" tab="Workforce" />
      <p>{reason}</p>
    </>
  );
}
