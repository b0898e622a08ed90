import { useEffect, useRef, useState } from 'preact/hooks';
import { PcnCode } from '../../../functions/contracts/codes.ts';
import { AreaQuestion } from '../../../functions/questions/area/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Breadcrumbs } from '../../components/breadcrumbs.tsx';
import { LazyPart } from '../../components/lazy-part.tsx';
import { Link } from '../../components/link.tsx';
import { OptionalSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { BasisSelect, MonthSelect } from '../../components/view-controls.tsx';
import { keepMyNetwork, myNetwork } from '../../my-network.ts';
import { navigate } from '../../navigation.ts';
import type { PageProps } from '../../page-props.ts';
import { pathOfPlace } from '../../path-of-place.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import { briefingFile, briefingHref, pageHref } from '../../view-options.ts';
import { DoNext } from './do-next.tsx';
import { WhereWeStand } from './fifth-chances.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { IsItUs } from './is-it-us.tsx';
import type { FindingsProps } from './network-details.tsx';
import { useNetworkViews } from './network-views.ts';
import { PracticesSection } from './practices-section.tsx';
import { ProgressFigure } from './progress-figure.tsx';

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
        {area.error.kind === 'not-found' ? (
          <UnknownNetwork address={address} code={code} />
        ) : (
          <Failure error={area.error} retry={area.retry} />
        )}
        {myNetwork() === code && <MyNetworkButton code={code} />}
      </>
    );
  }
  if (area.status === 'ready' && area.view.data.area.kind !== 'pcn')
    return <OfAnotherKind address={address} area={area.view} />;
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

/** For a code that the release does not hold: says so, and how to go on. */
function UnknownNetwork({ address, code }: { address: URL; code: string }) {
  return (
    <>
      <PageHeading title={`No network has the code ${code}`} />
      <p class="lede">
        It may be typed wrongly, or of a network that closed or merged before the months we hold. Search above
        by its name or one of its surgeries, or choose from{' '}
        <Link href={pageHref(address, '/networks')}>all networks</Link>.
      </p>
    </>
  );
}

/** Leads from the address that areas of other kinds had before they had pages of their own. */
function OfAnotherKind({ address, area }: Pick<FindingsProps, 'address' | 'area'>) {
  const { code, kind } = area.data.area;
  useEffect(() => {
    navigate(`${pathOfPlace({ kind, code })}${address.search}`, { replace: true });
  }, [address, code, kind]);
  return <PageSkeleton />;
}

const loadDetails = async () => (await import('./network-details.tsx')).NetworkDetails;

/** First what can be acted on, then what it rests on; what is long waits under Details, named by what it says. */
function NetworkFindings({ address, area, indicators, month, views }: FindingsProps) {
  const release = useRelease();
  const { code, name } = area.data.area;
  const from = { release: release.release.number, basis: release.basis };
  return (
    <div class="network-page">
      <Breadcrumbs address={address} code={code} name={name} />
      <PageHeading caption={`Network ${code}`} title={name} tab={`${name}, ${monthWords(month)}`} />
      <WhereWeStand answer={area} month={month} views={views} />
      <div class="network-page__acts">
        <a
          class="nhsuk-button nhsuk-button--secondary no-print"
          href={briefingHref(from.release, month, code, 'pdf')}
          download={briefingFile(month, code)}
        >
          Briefing, PDF, 2 pages
        </a>
        <MyNetworkButton key={code} code={code} />
      </div>
      <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
        <MonthSelect address={address} months={release.months} month={month} />
        <BasisSelect address={address} basis={release.basis} />
      </form>
      <div class="side-by-side">
        <OptionalSection
          id="do-next"
          title="Do this next"
          state={views.needs}
          notHeld="This release does not say what networks earn and need."
        >
          {(needs) => <DoNext area={area} needs={needs} month={month} />}
        </OptionalSection>
        {month === release.months.at(-1) && (
          <IsItUs address={address} area={area} indicators={indicators} month={month} views={views} />
        )}
      </div>
      <ProgressFigure answer={area} month={month} />
      <IndicatorsSection address={address} area={area} indicators={indicators} month={month} views={views} />
      <PracticesSection
        address={address}
        code={code}
        from={from}
        results={area.data.results.filter((result) => result.month === month)}
        indicators={indicators}
        month={month}
      />
      <LazyPart load={loadDetails} props={{ address, area, indicators, month, views }} />
    </div>
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
