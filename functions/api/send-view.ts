import type { Context } from 'hono';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ViewTable } from '../tables/table.ts';
import { answerHeader, sendAnswer } from './answer.ts';
import { csvTable } from './csv.ts';
import { NotFoundError } from './errors.ts';
import type { ReadNamedView, ReleaseReader } from './release-reader.ts';

/** Which stored view answers a request, and how. */
interface ViewAnswer<View> {
  readonly query: { readonly release?: number | undefined; readonly basis?: MembershipBasis | undefined };
  /** Name of the view in the release, such as `ranks/2026-07/CAN04/as-was`. */
  readonly name: (release: Release, basis: MembershipBasis) => string;
  /** The view in words, for a release that holds none. */
  readonly what: string;
  /** The months that the view is about; every month of the release where it is left out. */
  readonly months?: (view: View) => readonly string[];
  /** Caveats about other indicators are left out. */
  readonly indicators?: readonly string[];
  /** The part that was asked for; the whole view where it is left out. */
  readonly part?: (view: View) => View;
  readonly table: ViewTable<View>;
  /** Name of the CSV file. */
  readonly file: string;
}

/**
 * Answers a request with a view as the release holds it, under the header that every answer has.
 *
 * @throws NotFoundError where the release holds no such view
 */
export async function sendView<View>(
  c: Context,
  reader: ReleaseReader,
  read: ReadNamedView<View>,
  { query, name, what, months, indicators, part, table, file }: ViewAnswer<View>,
): Promise<Response> {
  const release = await reader.release(query.release);
  const basis = query.basis ?? release.basis;
  const view = await read(release, name(release, basis));
  if (view === undefined) throw new NotFoundError(`Release ${release.release} holds no ${what}.`);
  const quality = await reader.quality(release, basis);
  const scope = { release, basis, months: months?.(view) ?? release.months, quality };
  const header = answerHeader({ ...scope, ...(indicators !== undefined && { indicators }) });
  const data = part?.(view) ?? view;
  return sendAnswer(
    c,
    { ...header, data },
    {
      pinned: query.release !== undefined,
      table: csvTable(table, data),
      name: file,
    },
  );
}

/** The newest month of a release, for a request that names none. */
export function newestMonth({ months }: Release): string {
  return months.at(-1) ?? '';
}
