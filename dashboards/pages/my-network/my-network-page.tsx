import { useEffect } from 'preact/hooks';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { Link } from '../../components/link.tsx';
import { NetworkFinder } from '../../components/network-finder.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import { myNetwork } from '../../my-network.ts';
import { navigate } from '../../navigation.ts';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';

const EVERY_NETWORK = 2_000;

/** Opens the network that is remembered on this device, or helps to find it. */
export function MyNetworkPage({ address }: PageProps) {
  const mine = myNetwork();
  useEffect(() => {
    if (mine !== null) navigate(pageHref(address, `/networks/${mine}`), { replace: true });
  }, [mine, address]);
  return mine === null ? <FindMyNetwork address={address} /> : <PageSkeleton />;
}

function FindMyNetwork({ address }: { address: URL }) {
  const release = useRelease();
  const areas = useHeldQuestion(AreasQuestion, {
    release: release.release.number,
    basis: release.basis,
    month: shownMonth(address, release),
    kind: 'pcn',
    pageSize: EVERY_NETWORK,
  });
  if (areas.status === 'failed') return <Failure error={areas.error} retry={areas.retry} />;
  if (areas.status === 'loading') return <PageSkeleton />;
  return (
    <>
      <PageHeading title="Which is your network?" tab="My network" />
      <p>
        Find it, open it, and choose “Save as my network” on its page. It is kept on this device only; nobody
        is told.
      </p>
      <NetworkFinder
        address={address}
        networks={areas.view.data.areas}
        label="Name or code of your network"
        result={({ code, name }) => <Link href={pageHref(address, `/networks/${code}`)}>{name}</Link>}
      />
    </>
  );
}
