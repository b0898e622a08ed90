import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Link } from './components/link.tsx';
import { PageHeading } from './components/page-heading.tsx';
import { Failure, PageSkeleton } from './components/page-states.tsx';
import { ReleaseGate } from './components/release-gate.tsx';
import { SiteHeader } from './components/site-header.tsx';
import { ViewError } from './fetch-view.ts';
import { navigate, useAddress } from './navigation.ts';
import type { PageProps } from './page-props.ts';
import { findRoute, movedTo } from './routes.ts';
import { pageHref } from './view-options.ts';

/** The whole site: header, the page of the address, footer. */
export function App() {
  const address = useAddress();
  const moved = movedTo(address.pathname);
  useEffect(() => {
    if (moved !== null) navigate(`${moved}${address.search}${address.hash}`, { replace: true });
  }, [moved, address]);
  const found = findRoute(moved ?? address.pathname);
  return (
    <>
      <SiteHeader address={address} />
      {found === null ? (
        <main class="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
          <NotFoundPage address={address} />
        </main>
      ) : (
        <ReleaseGate address={address} isOptional={found.route.beforeRelease === true}>
          <LazyPage load={found.route.load} address={address} parts={found.parts} />
        </ReleaseGate>
      )}
    </>
  );
}

const loaded = new Map<() => Promise<ComponentType<PageProps>>, ComponentType<PageProps>>();

function LazyPage({ load, ...props }: PageProps & { load: () => Promise<ComponentType<PageProps>> }) {
  const [, setLoads] = useState(0);
  const [error, setError] = useState<ViewError | null>(null);
  const Page = loaded.get(load);
  const fetchPage = async () => {
    setError(null);
    try {
      loaded.set(load, await load());
      setLoads((count) => count + 1);
    } catch (cause) {
      setError(new ViewError('unreachable', 'This page could not be loaded.', { cause }));
    }
  };
  useEffect(() => {
    if (!loaded.has(load)) void fetchPage();
  }, [load]);
  if (Page !== undefined) return <Page {...props} />;
  return error === null ? <PageSkeleton /> : <Failure error={error} retry={() => void fetchPage()} />;
}

/** For an address that is no page. */
function NotFoundPage({ address }: { address: URL }) {
  return (
    <>
      <PageHeading title="Page not found" />
      <p>
        If you typed the address, check it. If you followed a link, the page may have moved. Search above for
        a network, a surgery or an ICB, or <Link href={pageHref(address, '/')}>go to the gap</Link>.
      </p>
    </>
  );
}
