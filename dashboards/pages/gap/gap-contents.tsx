import { Link } from '../../components/link.tsx';
import { PageContents } from '../../components/page-contents.tsx';
import { myNetwork } from '../../my-network.ts';
import { pageHref } from '../../view-options.ts';

const PARTS = [
  { id: 'distribution', text: 'How networks are spread' },
  { id: 'gap-over-time', text: 'Month by month' },
  { id: 'contributions', text: 'What makes the gap' },
  { id: 'chance', text: 'How much is chance' },
  { id: 'places', text: 'Where it lies' },
  { id: 'deprivation', text: 'Deprivation' },
  { id: 'closing', text: 'Is it closing' },
  { id: 'networks', text: 'Find any network' },
];

/** The way from the national sentence to the reader's own network, and to each part of the page. */
export function GapContents({ address }: { address: URL }) {
  return (
    <>
      <p class="page-heading">
        <Link href={pageHref(address, '/my-network')}>
          {myNetwork() === null ? 'Find where your network stands' : 'See where your network stands'}
        </Link>
      </p>
      <PageContents parts={PARTS} />
    </>
  );
}
