import { Measure, MembershipBasis, Month } from '../functions/contracts/codes.ts';

/** What the address says to show. A part that is left out, or that cannot be read, is null. */
export interface ViewOptions {
  readonly release: number | null;
  readonly basis: MembershipBasis | null;
  readonly month: Month | null;
  readonly measure: Measure | null;
  readonly search: string;
  readonly sort: string | null;
  readonly descending: boolean;
  /** 1 or more. */
  readonly page: number;
}

/** Reads the view from an address, so that any view can be shared, kept and gone back to. */
export function readViewOptions({ searchParams }: URL): ViewOptions {
  return {
    release: wholeNumber(searchParams.get('release')),
    basis: MembershipBasis.safeParse(searchParams.get('basis')).data ?? null,
    month: Month.safeParse(searchParams.get('month')).data ?? null,
    measure: Measure.safeParse(searchParams.get('measure')).data ?? null,
    search: searchParams.get('q') ?? '',
    sort: searchParams.get('sort'),
    descending: searchParams.get('order') === 'desc',
    page: wholeNumber(searchParams.get('page')) ?? 1,
  };
}

/** The address with some parameters changed; `null` takes one away. */
export function hrefWith(address: URL, changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(address.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  return pathWith(address.pathname, params);
}

/**
 * Another page that keeps the release, the membership basis and the month now shown.
 *
 * @param path may bring parameters of its own, such as `/your-surgery?postcode=LE5`; they stand last
 */
export function pageHref(address: URL, path: string): string {
  const params = new URLSearchParams();
  for (const name of ['release', 'basis', 'month']) {
    const value = address.searchParams.get(name);
    if (value !== null) params.set(name, value);
  }
  return pathWith(path, params);
}

/** An address of the API; parameters that are null are left out. */
export function apiHref(path: string, parameters: Readonly<Record<string, string | number | null>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) params.set(name, String(value));
  }
  return pathWith(`/v1${path}`, params);
}

/** Where the months of the release that an address shows are read from. */
export function monthsHref(address: URL): string {
  const { release, basis } = readViewOptions(address);
  return apiHref('/months', { release, basis });
}

/** Where the briefing of a network in one month is read from. */
export function briefingHref(release: number, month: string, code: string, form: 'html' | 'pdf'): string {
  return apiHref(`/reports/${month}/networks/${code}.${form}`, { release });
}

/** Name of the briefing as a file on the reader's device. */
export function briefingFile(month: string, code: string): string {
  return `pcn-progress-${month}-${code}.pdf`;
}

function pathWith(path: string, params: URLSearchParams): string {
  const [page = '', own = ''] = path.split('?');
  const query = [params.toString(), own].filter((part) => part !== '').join('&');
  return query === '' ? page : `${page}?${query}`;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
