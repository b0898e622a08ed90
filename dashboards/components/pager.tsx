import { hrefWith } from '../view-options.ts';
import { Link } from './link.tsx';

/** Goes through the pages of a table; nothing where there is one page. */
export function Pager({
  address,
  page,
  pages,
  label,
  parameter = 'page',
}: {
  address: URL;
  page: number;
  pages: number;
  /** What the pages are of, for screen readers. */
  label: string;
  /** Name in the address, where a page has more than one table to go through. */
  parameter?: string;
}) {
  if (pages < 2) return null;
  const href = (to: number) => hrefWith(address, { [parameter]: to === 1 ? null : String(to) });
  return (
    <nav class="pager" aria-label={`Pages of ${label}`}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          Previous<span class="nhsuk-u-visually-hidden"> page</span>
        </Link>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          Next<span class="nhsuk-u-visually-hidden"> page</span>
        </Link>
      )}
    </nav>
  );
}
