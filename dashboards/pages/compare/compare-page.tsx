import type { Month } from '../../../functions/contracts/codes.ts';
import { newestOf } from '../../../functions/contracts/month.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { RanksQuestion } from '../../../functions/questions/ranks/question.ts';
import { SimilarNetworksQuestion } from '../../../functions/questions/similar-networks/question.ts';
import { isInFull } from '../../../functions/rules/compared-month.ts';
import { YEAR_BEFORE } from '../../../functions/rules/rule-words.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { OptionalSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { headlineOf, shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { ComparedProgressFigure, DumbbellFigure } from './compare-figures.tsx';
import { comparedCodes, useComparedNetworks } from './compared-networks.ts';
import { ComparedRanks } from './compared-ranks.tsx';
import { ContextTable } from './context-table.tsx';
import { PickNetworks } from './pick-networks.tsx';

/** Up to four networks side by side. */
export function ComparePage({ address }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const codes = comparedCodes(address);
  const states = useComparedNetworks(codes, from);
  const indicators = useHeldQuestion(IndicatorsQuestion, from);
  const likeForLike = useQuestion(
    SimilarNetworksQuestion,
    codes.length === 0 ? null : { ...from, area: codes.join(',') },
  );
  const newest = newestOf(release.months);
  const inFull = isInFull(month, newest);
  const ranks = useQuestion(
    RanksQuestion,
    inFull && codes.length > 0 ? { ...from, month, measure: headlineOf(release, month) } : null,
  );
  const failed = states.find((state) => state.status === 'failed');
  if (indicators.status === 'failed') return <Failure error={indicators.error} retry={indicators.retry} />;
  if (failed?.status === 'failed') return <Failure error={failed.error} retry={failed.retry} />;
  if (indicators.status === 'loading' || states.some(({ status }) => status === 'loading'))
    return <PageSkeleton />;
  const answers = states.flatMap((state): AreaAnswer[] => (state.status === 'ready' ? [state.view] : []));
  const [header] = answers;
  const unknown = codes.filter((_code, i) => states[i]?.status === 'not-held');
  return (
    <>
      <PageHeading
        caption="Compare networks"
        title={titleOf(answers, month)}
        tab={answers.length === 0 ? 'Compare networks' : `Compare networks, ${monthWords(month)}`}
      />
      {unknown.length > 0 && <p role="status">This release holds no network {unknown.join(', ')}.</p>}
      <PickNetworks address={address} codes={codes} month={month} likeForLike={likeForLike} />
      {header !== undefined && (
        <>
          <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
            <MonthSelect address={address} months={release.months} month={month} />
            <BasisSelect address={address} basis={release.basis} />
          </form>
          <DumbbellFigure answers={answers} header={header} month={month} indicators={indicators.view.data} />
          <ComparedProgressFigure answers={answers} header={header} month={month} />
          <OptionalSection
            id="ranks"
            title="Whether they clearly differ"
            state={ranks}
            notHeld={`Places are worked out for ${monthWords(newest)} and the same month ${YEAR_BEFORE}.`}
          >
            {(answer) => <ComparedRanks answer={answer} answers={answers} month={month} />}
          </OptionalSection>
          <OptionalSection
            id="context"
            title="Patients and staff"
            state={likeForLike}
            notHeld="This release does not say whom networks serve."
          >
            {(answer) => (
              <ContextTable
                address={address}
                answer={answer}
                codes={answers.map(({ data }) => data.area.code)}
              />
            )}
          </OptionalSection>
        </>
      )}
    </>
  );
}

function titleOf(answers: readonly AreaAnswer[], month: Month): string {
  const names = answers.map(({ data }) => data.area.name);
  if (names.length === 0) return 'Pick up to four networks to compare';
  const list = names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${list} in ${monthWords(month)}`;
}
