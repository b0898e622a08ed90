import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { askReach, useReach } from '../reach.ts';
import { ReleaseContext } from '../release-context.ts';
import { useView } from '../use-view.ts';
import { hrefWith, monthsHref, readViewOptions } from '../view-options.ts';
import { Announcer } from './announcer.tsx';
import { Link } from './link.tsx';
import { Failure, PageSkeleton } from './page-states.tsx';
import { SiteFooter } from './site-footer.tsx';

/** Finds out which release to show, once, so that every figure of a page comes from the same one. */
export function ReleaseGate({
  address,
  isOptional,
  children,
}: {
  address: URL;
  /** The page is shown although nothing is published yet. */
  isOptional: boolean;
  children: ComponentChildren;
}) {
  const { release } = readViewOptions(address);
  const months = useView({ url: monthsHref(address), contract: MonthsAnswer });
  const first = useRef(address.pathname);
  useEffect(() => {
    // A pinned release says nothing of what is newest, so it is the newest that is asked for.
    if (first.current !== address.pathname) void askReach('/v1/months');
    first.current = '';
  }, [address.pathname]);
  const isWithout = isOptional && months.status === 'failed' && months.error.kind === 'nothing-published';
  const answer = months.status === 'ready' ? months.view : null;
  return (
    <>
      <section class="nhsuk-width-container" aria-label="About these data">
        {answer?.synthetic !== false && <SyntheticBanner known={answer !== null} />}
        <Announcer />
        <OfflineNotice />
        {release !== null && <PinnedNotice address={address} release={release} />}
      </section>
      <main class="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
        {months.status === 'loading' && <PageSkeleton />}
        {isWithout && children}
        {months.status === 'failed' && !isWithout && <Failure error={months.error} retry={months.retry} />}
        {answer !== null && <ReleaseContext.Provider value={answer}>{children}</ReleaseContext.Provider>}
      </main>
      <SiteFooter address={address} answer={answer} />
    </>
  );
}

/** Holds the place of its words while it is not yet known whether the data are invented, so that nothing moves. */
function SyntheticBanner({ known }: { known: boolean }) {
  return (
    <p class={`synthetic-banner${known ? '' : ' synthetic-banner--unknown'}`}>
      <strong>Synthetic data:</strong> invented practices and networks
    </p>
  );
}

function PinnedNotice({ address, release }: { address: URL; release: number }) {
  return (
    <p class="pinned-notice">
      You are reading release {release}, which never changes.{' '}
      <Link href={hrefWith(address, { release: null })}>Read the newest release</Link>
    </p>
  );
}

/** Says that what is shown was kept on this device, because the service cannot be reached. */
function OfflineNotice() {
  const isReached = useReach();
  return (
    <div role="status">
      {!isReached && (
        <p class="pinned-notice">
          <strong>The service cannot be reached.</strong> This is a saved copy and may be out of date.
        </p>
      )}
    </div>
  );
}
