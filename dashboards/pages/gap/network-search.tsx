import type { TargetedEvent } from 'preact';
import { searchAreas } from '../../../functions/assessment/area-search.ts';
import { countWords } from '../../../functions/sentences/figure-words.ts';
import { navigate } from '../../navigation.ts';
import { hrefWith } from '../../view-options.ts';
import type { NetworkStanding } from './standings.ts';

/** Where a name or a code is typed; it goes into the address, without a step to go back to for each letter. */
export function NetworkSearch({ address, search }: { address: URL; search: string }) {
  const onInput = (event: TargetedEvent<HTMLInputElement>) => {
    navigate(hrefWith(address, { q: event.currentTarget.value, page: null }), { replace: true });
  };
  return (
    <div class="nhsuk-form-group control">
      <label class="nhsuk-label" for="network-search">
        Name or code of a network, or name of a practice
      </label>
      <input
        class="nhsuk-input"
        id="network-search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        value={search}
        onInput={onInput}
      />
    </div>
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
