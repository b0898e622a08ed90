import { searchAreas } from '../../../functions/assessment/area-search.ts';
import { countWords } from '../../../functions/sentences/figure-words.ts';
import { SearchField } from '../../components/search-field.tsx';
import type { NetworkStanding } from './standings.ts';

/** The search of the table of networks, which begins again at its first page. */
export function NetworkSearch({ address, search }: { address: URL; search: string }) {
  return (
    <SearchField
      address={address}
      id="network-search"
      label="Name or code of a network, or name of a practice"
      value={search}
      clears={['page']}
    />
  );
}

/** Networks that a search finds, nearest first; all of them for an empty one. */
export function findNetworks(
  standings: readonly NetworkStanding[],
  search: string,
): readonly NetworkStanding[] {
  const byCode = new Map(standings.map((standing) => [standing.area.code, standing]));
  return searchAreas(
    standings.map(({ area }) => area),
    search,
  ).flatMap(({ code }) => byCode.get(code) ?? []);
}

/** How many a search found, in words. */
export function foundWords(found: number, all: number, search: string): string {
  if (search === '') return `${countWords(all)} networks`;
  if (found === 0) return `No network’s own name matches “${search}”.`;
  return `${countWords(found)} of ${countWords(all)} networks match “${search}”`;
}
