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

/** The rows of the page that an address asks for: the first where it asks for none, the last where there are not so many. */
export function pageOf<Row>(address: URL, parameter: string, rows: readonly Row[], size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const asked = Number(address.searchParams.get(parameter) ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages) : 1;
  return { page, pages, shown: rows.slice((page - 1) * size, page * size) };
}
