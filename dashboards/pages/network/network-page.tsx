import { useRef, useState } from 'preact/hooks';
import { PcnCode } from '../../../functions/contracts/codes.ts';
import { AreaQuestion } from '../../../functions/questions/area/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { HowToRead } from '../../components/how-to-read.tsx';
import { LazyPart } from '../../components/lazy-part.tsx';
import { Link } from '../../components/link.tsx';
import { PageContents } from '../../components/page-contents.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import { keepMyNetwork, myNetwork } from '../../my-network.ts';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { IndicatorTable } from './indicator-table.tsx';
import type { FindingsProps } from './network-questions.tsx';
import { useNetworkViews } from './network-views.ts';
import { partsOf } from './parts-of.ts';
import { PracticesSection } from './practices-section.tsx';
import { ProgressFigure } from './progress-figure.tsx';
import { RugFigure } from './rug-figure.tsx';
import { WhereWeStand } from './where-we-stand.tsx';

/** One network: where it stands, how it got there, and each indicator of a month. */
export function NetworkPage({ address, parts }: PageProps) {
  const release = useRelease();
  const month = shownMonth(address, release);
  const from = { release: release.release.number, basis: release.basis };
  const code = (parts['code'] ?? '').toUpperCase();
  const area = useHeldQuestion(AreaQuestion, { ...from, area: code });
  const indicators = useHeldQuestion(IndicatorsQuestion, from);
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

const loadQuestions = async () => (await import('./network-questions.tsx')).NetworkQuestions;

const KIND_WORDS = { pcn: 'Network', 'sub-icb': 'Sub-ICB', icb: 'ICB', region: 'Region', england: 'All of' };

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
          <PageContents
            parts={partsOf({
              hasResults: area.data.results.length > 0,
              isNewest: month === release.months.at(-1),
              needs: views.needs,
            })}
          />
        </>
      )}
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <ProgressFigure answer={area} month={month} />
      <RugFigure answer={area} indicators={indicators} month={month} />
      {isNetwork && <LazyPart load={loadQuestions} props={{ address, area, indicators, month, views }} />}
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

/** Keeps or forgets this network as the reader's own, on this device alone. */
function MyNetworkButton({ code }: { code: string }) {
  const [mine, setMine] = useState(() => myNetwork() === code);
  const toggle = () => {
    keepMyNetwork(mine ? null : code);
    setMine(!mine);
  };
  return (
    <p class="nhsuk-body-s my-network-button">
      <button type="button" class="button-as-link" aria-pressed={mine} onClick={toggle}>
        {mine ? 'Remove as my network' : 'Save as my network'}
      </button>{' '}
      <span role="status">
        {mine
          ? 'This is your network: “My network” opens it. Only this device knows.'
          : 'Saved on this device only.'}
      </span>
    </p>
  );
}
