import type { ComponentChildren } from 'preact';
import { searchAreas } from '../../functions/assessment/area-search.ts';
import type { AreaSummary } from '../../functions/questions/area/question.ts';
import { countWords } from '../../functions/sentences/figure-words.ts';
import { readViewOptions } from '../view-options.ts';
import { PracticeMatches } from './practice-matches.tsx';
import { SearchField } from './search-field.tsx';

const MOST_SHOWN = 8;

/** A search for a network by name, code or practice, slips forgiven; what is typed is in the address. */
export function NetworkFinder({
  address,
  networks,
  label,
  result,
}: {
  address: URL;
  networks: readonly AreaSummary[];
  /** What to type, and what for. */
  label: string;
  /** What to offer for a network that was found, such as a link to it. */
  result: (network: AreaSummary) => ComponentChildren;
}) {
  const { search } = readViewOptions(address);
  const found = search.trim() === '' ? [] : searchAreas(networks, search);
  return (
    <div class="network-finder">
      <SearchField address={address} id="network-finder" label={label} value={search} />
      <p class="nhsuk-body-s" role="status">
        {foundWords(search, found.length)}
      </p>
      {found.length > 0 && (
        <ul class="nhsuk-list network-finder__found">
          {found.slice(0, MOST_SHOWN).map((network) => (
            <li key={network.code}>
              {result(network)} <span class="code">{network.code}</span>
            </li>
          ))}
        </ul>
      )}
      <PracticeMatches address={address} networks={networks} search={search} result={result} />
    </div>
  );
}

function foundWords(search: string, found: number): string {
  if (search.trim() === '')
    return 'Type part of the name of a network or of one of its practices, or a code.';
  if (found === 0) return `No network’s own name matches “${search}”.`;
  const shown = found > MOST_SHOWN ? `, the nearest ${MOST_SHOWN} are shown` : '';
  return `${countWords(found)} network${found === 1 ? ' matches' : 's match'} “${search}”${shown}.`;
}
