import { useRef } from 'preact/hooks';
import { monthWords } from '../../../functions/assessment/sentences/figure-words.ts';
import { AreaAnswer, IndicatorsAnswer } from '../../../functions/contracts/api/answers.ts';
import { PcnCode } from '../../../functions/contracts/codes.ts';
import { HowToRead } from '../../components/how-to-read.tsx';
import { Link } from '../../components/link.tsx';
import { OptionalSection } from '../../components/optional-section.tsx';
import { PageContents } from '../../components/page-contents.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import { myNetwork } from '../../my-network.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import type { PageProps } from '../../routes.ts';
import { useView } from '../../use-view.ts';
import { apiHref, pageHref } from '../../view-options.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { LikeFigure } from './like-figure.tsx';
import { MyNetworkButton } from './my-network-button.tsx';
import { areaHref } from './network-hrefs.ts';
import { type NetworkViews, useNetworkViews } from './network-views.ts';
import { PracticesSection } from './practices-section.tsx';
import { PrioritiesSection } from './priorities-section.tsx';
import { ProgressFigure } from './progress-figure.tsx';
import { RugFigure } from './rug-figure.tsx';
import { ShortfallSection } from './shortfall-section.tsx';
import { StakesSection } from './stakes-section.tsx';
import { ThresholdsFigure } from './thresholds-figure.tsx';
import { WhereWeStand } from './where-we-stand.tsx';

/** One network: where it stands, how it got there, and each indicator of a month. */
export function NetworkPage({ address, parts }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const code = (parts['code'] ?? '').toUpperCase();
  const area = useView({ url: areaHref(code, release), contract: AreaAnswer });
  const indicators = useView({ url: apiHref('/indicators', from), contract: IndicatorsAnswer });
  const views = useNetworkViews(release, PcnCode.safeParse(code).success ? code : null, month);
  const drawn = useRef<string | null>(null);
  if (area.status === 'failed') {
    return (
      <>
        <Failure error={area.error} retry={area.retry} />
        {myNetwork() === code && <MyNetworkButton code={code} />}
      </>
    );
  }
  if (indicators.status === 'failed') return <Failure error={indicators.error} retry={indicators.retry} />;
  if (area.status === 'loading' || indicators.status === 'loading') return <PageSkeleton />;
  // The first time all sentences come at once, so that nothing moves; another month is put in as it comes.
  if (!views.isOpen && drawn.current !== code) return <PageSkeleton />;
  drawn.current = code;
  return (
    <NetworkFindings
      address={address}
      area={area.view}
      indicators={indicators.view.data}
      month={month}
      views={views}
    />
  );
}

const PARTS = [
  { id: 'progress', text: 'Month by month' },
  { id: 'rug', text: 'Every indicator, every month' },
  { id: 'thresholds', text: 'Thresholds' },
  { id: 'stakes', text: 'Patients needed' },
  { id: 'shortfall', text: 'Whose patients' },
  { id: 'like', text: 'Networks like this one' },
  { id: 'priorities', text: 'Local priorities' },
  { id: 'indicators', text: 'Each indicator' },
  { id: 'practices', text: 'Practices' },
];

const KIND_WORDS = { pcn: 'Network', 'sub-icb': 'Sub-ICB', icb: 'ICB', region: 'Region', england: 'All of' };

interface FindingsProps {
  readonly address: URL;
  readonly area: AreaAnswer;
  readonly indicators: IndicatorsAnswer['data'];
  readonly month: string;
  readonly views: NetworkViews;
}

function NetworkFindings({ address, area, indicators, month, views }: FindingsProps) {
  const release = useRelease();
  const { code, name, kind } = area.data.area;
  const isNetwork = kind === 'pcn';
  return (
    <>
      <Link class="nhsuk-back-link" href={pageHref(address, '/')}>
        All networks and the gap
      </Link>
      <PageHeading
        caption={`${KIND_WORDS[kind]} ${code}`}
        title={name}
        tab={`${name}, ${monthWords(month)}`}
      />
      <WhereWeStand answer={area} month={month} views={views} />
      <HowToRead address={address} unit="score" />
      {isNetwork && (
        <>
          <MyNetworkButton key={code} code={code} />
          <PageContents parts={PARTS} />
        </>
      )}
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <ProgressFigure answer={area} month={month} />
      <RugFigure answer={area} indicators={indicators} month={month} />
      {isNetwork && (
        <NetworkQuestions address={address} area={area} indicators={indicators} month={month} views={views} />
      )}
      <IndicatorTable address={address} answer={area} indicators={indicators} month={month} />
      {isNetwork && (
        <PracticesSection
          address={address}
          code={code}
          from={{ release: release.release.number, basis: release.basis }}
          results={area.data.results.filter((result) => result.month === month)}
          indicators={indicators}
          month={month}
        />
      )}
    </>
  );
}

/** What is asked of networks and not of the areas that they lie in. */
function NetworkQuestions({ address, area, indicators, month, views }: FindingsProps) {
  const { months } = useRelease();
  const { code } = area.data.area;
  const newest = monthWords(months.at(-1) ?? month);
  const needs = views.needs.status === 'ready' ? views.needs.view.data.indicators : [];
  const counts = new Map(needs.map((one) => [one.indicator, one.counts]));
  return (
    <>
      <OptionalSection
        id="thresholds"
        title="Thresholds"
        state={views.needs}
        notHeld="This release does not say what networks earn and need."
      >
        {(needs) => (
          <>
            <ThresholdsFigure
              area={area}
              needs={needs}
              indicators={indicators}
              projection={views.projection}
              month={month}
            />
            <StakesSection answer={needs} code={code} month={month} />
          </>
        )}
      </OptionalSection>
      <OptionalSection
        id="shortfall"
        title="Whose patients would raise progress most"
        state={views.shortfall}
        notHeld={`Whose patients would raise progress most is told of the newest month only: ${newest}.`}
      >
        {(answer) => <ShortfallSection answer={answer} indicators={indicators} counts={counts} />}
      </OptionalSection>
      <OptionalSection
        id="like"
        title="Networks like this one"
        state={views.likeForLike}
        notHeld={`Networks are compared with those like them in the newest month only: ${newest}.`}
      >
        {(like) => <LikeFigure address={address} answer={like} code={code} />}
      </OptionalSection>
      <OptionalSection
        id="priorities"
        title="What this network chose for itself"
        state={views.priorities}
        notHeld={`Local priorities are shown beside the newest month, ${newest}, of releases that hold them.`}
      >
        {(answer) => <PrioritiesSection address={address} answer={answer} own={views.own} code={code} />}
      </OptionalSection>
    </>
  );
}
