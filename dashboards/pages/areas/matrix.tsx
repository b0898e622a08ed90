import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isProgress, type Measure } from '../../../functions/contracts/codes.ts';
import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import { fifthCell } from '../../../functions/sentences/area-sentences.ts';
import {
  absenceWords,
  countWords,
  shareCoveredWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { SortableHeading } from '../../components/sortable-heading.tsx';
import { pageHref, readViewOptions } from '../../view-options.ts';
import { MatrixFilters, type PlaceFilter } from './matrix-filters.tsx';
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
  /** What the month is told by: progress has a column only where it is that, since elsewhere it may be cut to 0 or 100. */
  readonly headline: Measure;
  /** In the order of the headline, or of names, until another is chosen; a search puts the nearest first. */
  readonly usualOrder?: 'name' | 'headline';
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
  headline,
  usualOrder = 'headline',
}: MatrixProps) {
  const [all, setAll] = useState(false);
  const { sort, descending } = readViewOptions(address);
  const filter = readMatrixFilter(address);
  const isNearestFirst = sort === null && filter.search.trim() !== '';
  const order = isNearestFirst
    ? null
    : (sort ?? (usualOrder === 'name' ? 'name' : isProgress(headline) ? 'progress' : headline));
  const found = filterRows(areas, filter);
  const rows = order === null ? found : sortRows(found, order, descending);
  const what = kind === 'pcn' ? 'network' : 'ICB';
  const headings = [
    { order: 'name', text: kind === 'pcn' ? 'Network' : 'ICB', numeric: false },
    { order: 'patients', text: 'Patients', numeric: true },
    { order: 'covered', text: 'Covered', numeric: true },
    ...(isProgress(headline) ? [{ order: 'progress', text: 'Progress', numeric: true }] : []),
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
              <MatrixRow
                key={area.code}
                area={area}
                name={area.name}
                kind={kind}
                headline={headline}
                indicators={indicators}
              />
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
                headline={headline}
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

interface Cell {
  readonly heading: string;
  readonly words: string | null;
  readonly absent: string;
  readonly isDetail?: boolean;
}

function MatrixRow({
  area,
  name,
  kind,
  headline,
  indicators,
}: {
  area: AreaSummary;
  name: ComponentChildren;
  kind: MatrixProps['kind'];
  headline: Measure;
  indicators: readonly MatrixIndicator[];
}) {
  const { patients, progress, rates, rateStates } = area;
  const isBeside = area.kind !== kind;
  const cells: readonly Cell[] = [
    { heading: 'Patients', words: patients === null ? null : countWords(patients), absent: 'Not known' },
    {
      heading: 'Covered',
      words: area.coverage.patients === null ? null : shareCoveredWords(area.coverage.patients),
      absent: 'Not known',
    },
    ...(isProgress(headline)
      ? [
          {
            heading: 'Progress',
            words: progress === null ? null : valueWords('score', progress),
            absent: 'Not known',
          },
        ]
      : []),
    ...(kind === 'pcn' ? [{ heading: 'Fifth', words: isBeside ? '' : fifthCell(area), absent: '' }] : []),
    ...indicators.map(({ code, title }, at) => {
      const rate = rates[code] ?? null;
      return {
        heading: title,
        words: rate === null ? null : valueWords('share', rate),
        absent: absenceWords(rateStates?.[code]),
        // A telephone has room for what the month is told by; the network's page has the rest.
        isDetail: kind === 'pcn' ? code !== headline : at > 0,
      };
    }),
  ];
  return (
    <tr class={`nhsuk-table__row${isBeside ? ' matrix__beside' : ''}`}>
      <th scope="row" class="nhsuk-table__header">
        {name}
      </th>
      {cells.map(({ heading, words, absent, isDetail = false }) => (
        <td
          key={heading}
          class={`nhsuk-table__cell${heading === 'Fifth' ? '' : ' nhsuk-table__cell--numeric'}${isDetail ? ' matrix__indicator' : ''}`}
          data-heading={heading}
        >
          <span class="stacking-value">{words ?? <span class="absent">{absent}</span>}</span>
        </td>
      ))}
    </tr>
  );
}
