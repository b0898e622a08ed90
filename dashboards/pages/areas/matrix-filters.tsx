import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import { fifthCell } from '../../../functions/sentences/area-sentences.ts';
import { placeName } from '../../../functions/sentences/place-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { readMatrixFilter } from './matrix-rows.ts';

/** A wider area to cut the rows down to, by the parameter of the address that names it. */
export interface PlaceFilter {
  readonly id: 'region' | 'icb' | 'sub-icb';
  readonly label: string;
  readonly areas: readonly AreaSummary[];
}

/** What the rows of a table of areas can be cut down by. */
export function MatrixFilters({
  address,
  kind,
  places,
}: {
  address: URL;
  kind: 'pcn' | 'icb';
  places: readonly PlaceFilter[];
}) {
  const { search, fifth, coverage, region, icb, subIcb } = readMatrixFilter(address);
  const chosen = { region, icb, 'sub-icb': subIcb };
  const select = (id: string, label: string, value: string | null, options: readonly [string, string][]) => (
    <AddressSelect
      key={id}
      address={address}
      id={id}
      label={label}
      parameter={id}
      value={value ?? ''}
      options={[['', 'All'] as const, ...options].map(([of, text]) => ({ value: of, text }))}
    />
  );
  return (
    <form
      class="controls"
      onSubmit={(event) => event.preventDefault()}
      aria-label="What to show of the table"
    >
      <SearchField
        address={address}
        id="matrix-name"
        label={`${kind === 'pcn' ? 'Network' : 'ICB'}, name or code`}
        value={search}
      />
      {kind === 'pcn' &&
        select('fifth', 'Fifth', fifth, [
          ...[1, 2, 3, 4, 5].map((of): [string, string] => [
            String(of),
            fifthCell({ fifth: of, status: 'ranked' }),
          ]),
          ['none', 'Not ranked'],
        ])}
      {kind === 'pcn' &&
        select('coverage', 'Coverage', coverage, [
          ['ranked', 'Enough to be ranked'],
          ['low', 'Too low to be ranked'],
        ])}
      {places
        .filter((of) => of.areas.length > 1)
        .map(({ id, label, areas }) =>
          select(
            id,
            label,
            chosen[id],
            areas
              .map(({ code, name }): [string, string] => [code, placeName(name)])
              .toSorted(([, a], [, b]) => a.localeCompare(b, 'en')),
          ),
        )}
    </form>
  );
}
