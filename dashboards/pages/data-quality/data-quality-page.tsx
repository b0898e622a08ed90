import type { Month } from '../../../functions/contracts/codes.ts';
import { newestOf } from '../../../functions/contracts/month.ts';
import { CoverageQuestion } from '../../../functions/questions/coverage/question.ts';
import { QualityQuestion } from '../../../functions/questions/quality/question.ts';
import { RevisionsQuestion } from '../../../functions/questions/revisions/question.ts';
import {
  arrivalLede,
  arrivalTitle,
  nextUpdateSentence,
} from '../../../functions/sentences/arrival-sentences.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { heldTitle } from '../../../functions/sentences/intake-sentences.ts';
import { Link } from '../../components/link.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { useReleases } from '../../use-releases.ts';
import { hrefWith } from '../../view-options.ts';
import { CoverageFigure } from './coverage-figure.tsx';
import { FilesSection } from './files-section.tsx';
import { MonthsSection } from './months-section.tsx';
import { REVISIONS_TITLE, RevisionsSection } from './revisions-section.tsx';

/** What arrived, what did not, what was refused and why, and what must be known of the data. */
export function DataQualityPage({ address }: PageProps) {
  const held = useRelease();
  const from = { release: held.release.number, basis: held.basis };
  const quality = useHeldQuestion(QualityQuestion, from);
  const coverage = useQuestion(CoverageQuestion, from);
  const revisions = useQuestion(RevisionsQuestion, from);
  const releases = useReleases();
  if (quality.status === 'failed') return <Failure error={quality.error} retry={quality.retry} />;
  if (quality.status === 'loading') return <PageSkeleton />;
  const month = newestOf(held.months);
  const { data, caveats } = quality.view;
  return (
    <>
      <PageHeading caption="Data quality" title={arrivalTitle(data, month)} tab="Data quality" />
      <p class="lede">{arrivalLede(data, month)}</p>
      <p>{nextUpdateSentence(month)}</p>
      <OptionalSection
        id="coverage"
        title="Coverage by area and month"
        state={coverage}
        notHeld="This release was made before coverage by area was kept."
      >
        {(answer) => <CoverageFigure address={address} answer={answer} month={month} />}
      </OptionalSection>
      {data.held.length > 0 && (
        <PlainSection id="held" title="Months held back">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {data.held.map((month) => (
              <li key={`${month.month} ${month.hold}`}>
                {heldTitle(month)}. {month.reasons[0]?.sentence}
              </li>
            ))}
          </ul>
          <p>
            <Link href="/data">See the numbers behind this, and how it is answered</Link>
          </p>
        </PlainSection>
      )}
      <FilesSection address={address} files={data.files} />
      <MonthsSection answer={quality.view} />
      <OptionalSection
        id="revisions"
        title={REVISIONS_TITLE}
        state={revisions}
        notHeld="It changed no figure that had been published before."
      >
        {(answer) => <RevisionsSection address={address} answer={answer} />}
      </OptionalSection>
      <PlainSection id="faults" title="Known issues">
        {caveats.length === 0 ? (
          <p>We know of no issues with the data for these months.</p>
        ) : (
          <ul class="nhsuk-list nhsuk-list--bullet">
            {caveats.map(({ id, message, months, indicators }) => (
              <li key={id}>
                {message}{' '}
                <span class="figure__source">
                  Months: {spanWords(months)}. Indicators: {indicators.join(', ') || 'all'}.
                </span>
              </li>
            ))}
          </ul>
        )}
      </PlainSection>
      <OptionalSection
        id="releases"
        title="Every release"
        state={releases}
        notHeld="The list of releases cannot be had."
      >
        {(answer) => (
          <PlainSection id="releases" title="Every release">
            <p>A release never changes. Its address shows what was known when it was made.</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {answer.data.map(({ number, publishedAt, months }) => (
                <li key={number}>
                  <Link href={hrefWith(address, { release: String(number) })}>Release {number}</Link>,{' '}
                  {dayWords(publishedAt)}: {spanWords(months)}
                </li>
              ))}
            </ul>
          </PlainSection>
        )}
      </OptionalSection>
    </>
  );
}

function spanWords(months: readonly Month[]): string {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'All';
  return first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`;
}
