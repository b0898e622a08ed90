import type { Place } from '../functions/questions/search/question.ts';

const FOLDERS = { pcn: 'networks', 'sub-icb': 'sub-icbs', icb: 'icbs', region: 'regions' } as const;

/** Where something that has a page of its own is read; England is the first page. */
export function pathOfPlace({ kind, code }: Pick<Place, 'kind' | 'code'>): string {
  if (kind === 'england') return '/';
  if (kind === 'practice') return `/your-surgery/${code}`;
  if (kind === 'postcode') return `/your-surgery?postcode=${code}`;
  return kind === 'indicator' ? `/indicators/${code}` : `/${FOLDERS[kind]}/${code}`;
}

/**
 * Where a line of the search leads. A surgery leads to its network, which is what is told of here; to its own page
 * where residents look for it, and where it is in no network.
 */
export function pathOfFound(place: Place, forResidents: boolean): string {
  const [nearest] = place.within;
  return place.kind === 'practice' && nearest?.kind === 'pcn' && !forResidents
    ? pathOfPlace(nearest)
    : pathOfPlace(place);
}
