import { Link } from '../components/link.tsx';
import { PageHeading } from '../components/page-heading.tsx';

/** For an address that is no page. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title="There is no such page" />
      <p>
        If you typed the address, check it. If you followed a link, the page may have moved.{' '}
        <Link href="/">Go to the gap</Link>.
      </p>
    </>
  );
}
