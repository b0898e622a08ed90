import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import { fifthCell } from '../../../functions/sentences/area-sentences.ts';
import {
  absenceWords,
  countWords,
  shareCoveredWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { placeName } from '../../../functions/sentences/place-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { Link } from '../../components/link.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SortableHeading } from '../../components/sortable-heading.tsx';
import { pageHref, readViewOptions } from '../../view-options.ts';
import { filterRows, readMatrixFilter, sortRows } from './matrix-rows.ts';

const FIRST_SHOWN = 25;

export interface MatrixIndicator {
  readonly code: string;
  readonly title: string;
}

interface MatrixProps {
  readonly address: URL;
  readonly caption: string;
  readonly areas: readonly AreaSummary[];
  /** Rows above the others that no order moves, such as England. */
  readonly beside: readonly AreaSummary[];
  readonly indicators: readonly MatrixIndicator[];
  readonly kind: 'pcn' | 'icb';
  /** Wider areas that the rows can be cut down to. */
  readonly places?: readonly PlaceFilter[];
  /** The column that they are in the order of until another is chosen; a search puts the nearest first. */
  readonly usualOrder?: 'name' | 'progress';
}

/** A wider area to cut the rows down to, by the parameter of the address that names it. */
interface PlaceFilter {
  readonly id: 'region' | 'icb' | 'sub-icb';
  readonly label: string;
  readonly areas: readonly AreaSummary[];
}

/** Areas by indicators: to cut down, put in order and go to. What is typed and chosen is in the address. */
export function Matrix({
  address,
  caption,
  areas,
  beside,
  indicators,
  kind,
  places = [],
  usualOrder = 'progress',
}: MatrixProps) {
  const [all, setAll] = useState(false);
  const { sort, descending } = readViewOptions(address);
  const filter = readMatrixFilter(address);
  const isNearestFirst = sort === null && filter.search.trim() !== '';
  const order = isNearestFirst ? null : (sort ?? usualOrder);
  const found = filterRows(areas, filter);
  const rows = order === null ? found : sortRows(found, order, descending);
  const what = kind === 'pcn' ? 'network' : 'ICB';
  const headings = [
    { order: 'name', text: kind === 'pcn' ? 'Network' : 'ICB', numeric: false },
    { order: 'patients', text: 'Patients', numeric: true },
    { order: 'covered', text: 'Covered', numeric: true },
    { order: 'progress', text: 'Progress', numeric: true },
    ...(kind === 'pcn' ? [{ order: 'fifth', text: 'Fifth of England', numeric: false }] : []),
    ...indicators.map(({ code, title }) => ({ order: code, text: title, numeric: true })),
  ];
  return (
    <>
      <MatrixFilters address={address} kind={kind} places={places} />
      <p class="nhsuk-body-s" role="status">
        {countWords(found.length)} of {countWords(areas.length)} {what}
        {areas.length === 1 ? '' : 's'} shown
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section class="scroll-place matrix" aria-label={caption} tabIndex={0}>
        <table class="nhsuk-table nhsuk-table--compact stacking-table">
          <caption class="nhsuk-u-visually-hidden">{caption} (column headers are sortable)</caption>
          <thead class="nhsuk-table__head">
            <tr class="nhsuk-table__row">
              {headings.map((heading) => (
                <SortableHeading
                  key={heading.order}
                  {...heading}
                  address={address}
                  sorted={heading.order === order}
                  descending={descending}
                />
              ))}
            </tr>
          </thead>
          <tbody class="nhsuk-table__body">
            {beside.map((area) => (
              <MatrixRow key={area.code} area={area} name={area.name} kind={kind} indicators={indicators} />
            ))}
            {rows.slice(0, all ? rows.length : FIRST_SHOWN).map((area) => (
              <MatrixRow
                key={area.code}
                area={area}
                name={
                  <Link href={pageHref(address, `/${kind === 'pcn' ? 'networks' : 'icbs'}/${area.code}`)}>
                    {area.name}
                  </Link>
                }
                kind={kind}
                indicators={indicators}
              />
            ))}
          </tbody>
        </table>
      </section>
      {!all && rows.length > FIRST_SHOWN && (
        <p>
          <button type="button" class="button-as-link" onClick={() => setAll(true)}>
            Show all {countWords(rows.length)}
          </button>
        </p>
      )}
    </>
  );
}

function MatrixFilters({
  address,
  kind,
  places,
}: Pick<MatrixProps, 'address' | 'kind'> & { places: readonly PlaceFilter[] }) {
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

function MatrixRow({
  area,
  name,
  kind,
  indicators,
}: {
  area: AreaSummary;
  name: ComponentChildren;
  kind: MatrixProps['kind'];
  indicators: readonly MatrixIndicator[];
}) {
  const { patients, progress, rates, rateStates } = area;
  const isBeside = area.kind !== kind;
  const cells = [
    { heading: 'Patients', words: patients === null ? null : countWords(patients), absent: 'Not known' },
    {
      heading: 'Covered',
      words: area.coverage.patients === null ? null : shareCoveredWords(area.coverage.patients),
      absent: 'Not known',
    },
    {
      heading: 'Progress',
      words: progress === null ? null : valueWords('score', progress),
      absent: 'Not known',
    },
    ...(kind === 'pcn' ? [{ heading: 'Fifth', words: isBeside ? '' : fifthCell(area), absent: '' }] : []),
    ...indicators.map(({ code, title }) => {
      const rate = rates[code] ?? null;
      return {
        heading: title,
        words: rate === null ? null : valueWords('share', rate),
        absent: absenceWords(rateStates?.[code]),
      };
    }),
  ];
  return (
    <tr class={`nhsuk-table__row${isBeside ? ' matrix__beside' : ''}`}>
      <th scope="row" class="nhsuk-table__header">
        {name}
      </th>
      {cells.map(({ heading, words, absent }, i) => (
        <td
          key={heading}
          class={`nhsuk-table__cell${heading === 'Fifth' ? '' : ' nhsuk-table__cell--numeric'}${i > 3 ? ' matrix__indicator' : ''}`}
          data-heading={heading}
        >
          <span class="stacking-value">{words ?? <span class="absent">{absent}</span>}</span>
        </td>
      ))}
    </tr>
  );
}
