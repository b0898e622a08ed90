import { hrefWith } from '../view-options.ts';
import { Link } from './link.tsx';

/** The heading of a column. One that can be sorted by is a link to the table in that order. */
export function SortableHeading({
  address,
  order,
  text,
  numeric,
  sorted,
  descending,
}: {
  address: URL;
  /** Name of the order in the address; null where the column cannot be sorted by. */
  order: string | null;
  text: string;
  numeric: boolean;
  sorted: boolean;
  descending: boolean;
}) {
  const className = `nhsuk-table__header${numeric ? ' nhsuk-table__header--numeric' : ''}`;
  if (order === null) {
    return (
      <th scope="col" class={className}>
        {text}
      </th>
    );
  }
  // A first click on a column of figures puts the largest first, a second turns it round.
  const nextDescending = sorted ? !descending : numeric;
  const href = hrefWith(address, { sort: order, order: nextDescending ? 'desc' : null, page: null });
  return (
    <th
      scope="col"
      class={className}
      data-sort="true"
      {...(sorted && { 'aria-sort': descending ? ('descending' as const) : ('ascending' as const) })}
    >
      <Link class="nhsuk-link" href={href}>
        {text}
      </Link>
    </th>
  );
}
