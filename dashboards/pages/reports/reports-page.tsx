import { ReportAnswer } from '../../../functions/contracts/api/report-answer.ts';
import { momentWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { CaveatList } from '../../components/caveat-list.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, FiguresSkeleton } from '../../components/page-states.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import { MonthSelect } from '../../components/view-controls.tsx';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useOptionalView } from '../../use-view.ts';
import { apiHref } from '../../view-options.ts';
import { BriefingSection } from './briefing-section.tsx';
import { EarlierReleases } from './earlier-releases.tsx';
import { FiguresSection } from './figures-section.tsx';
import { FileTable } from './file-table.tsx';
import { reportParts } from './report-parts.ts';

/** A month's report to read, print and download, and those of earlier months and releases. */
export function ReportsPage({ address }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const { number, publishedAt } = release.release;
  const state = useOptionalView({
    url: apiHref(`/reports/${month}`, { release: number }),
    contract: ReportAnswer,
  });
  if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  return (
    <>
      <PageHeading
        caption="Reports"
        title={`The report of ${monthWords(month)}`}
        tab={`Reports, ${monthWords(month)}`}
      />
      <p class="page-heading">
        {release.synthetic ? 'A report on invented practices and networks, made' : 'Made'} from release{' '}
        {number} of {dayWords(publishedAt)}. Every number in it is one of these pages; the same release always
        gives the same report.
      </p>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
      </form>
      {state.status === 'loading' && (
        <>
          <p role="status">
            Fetching the report. Where nobody has asked for this month before, it is made first: that takes
            about ten seconds, once.
          </p>
          <FiguresSkeleton />
        </>
      )}
      {state.status === 'not-held' && (
        <p>There is no report for this month. You can download the numbers from each page.</p>
      )}
      {state.status === 'ready' && <ReportFiles address={address} answer={state.view} />}
      {state.status !== 'loading' && <EarlierReleases address={address} />}
    </>
  );
}

function ReportFiles({ address, answer }: { address: URL; answer: ReportAnswer }) {
  const { month, files, draftUntil } = answer.data;
  const { whole, data, charts } = reportParts(files);
  const toRead = whole.find(({ path }) => path.endsWith('.html'));
  return (
    <>
      {draftUntil !== null && (
        <p class="pinned-notice">
          <strong>Draft until {momentWords(draftUntil)}.</strong> Not to be passed on before then; the report
          and the briefings say so too.
        </p>
      )}
      {toRead !== undefined && (
        <a class="nhsuk-button" href={toRead.href}>
          Read the report
        </a>
      )}
      <FileTable id="whole" title="The whole report" files={whole} month={month} />
      <BriefingSection address={address} month={month} release={answer.release.number} />
      <FiguresSection month={month} release={answer.release.number} ofReport={data} />
      <FileTable id="charts" title="Each chart and its figures" files={charts} month={month} />
      <CaveatList caveats={answer.caveats} />
    </>
  );
}
