import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import { searchAreas } from '../../../functions/assessment/area-search.ts';
import { countWords, monthWords, valueWords } from '../../../functions/assessment/sentences/figure-words.ts';
import type { GapMeasure } from '../../../functions/contracts/views/gap-view.ts';
import { FigureValue } from '../../components/figure-value.tsx';
import { Link } from '../../components/link.tsx';
import { Pager } from '../../components/pager.tsx';
import { SortableHeading } from '../../components/sortable-heading.tsx';
import { navigate } from '../../navigation.ts';
import { hrefWith, pageHref, readViewOptions } from '../../view-options.ts';
import { ORDERS, type Order, orderNetworks } from './order-networks.ts';
import type { NetworkStanding } from './standings.ts';

const PAGE_SIZE = 25;
const GROUP_WORDS = {
  most: 'Most progressed fifth',
  middle: 'Middle three fifths',
  least: 'Least progressed fifth',
};

interface NetworkTableProps {
  readonly address: URL;
  readonly standings: readonly NetworkStanding[];
  readonly measure: GapMeasure;
  readonly month: string;
}

/** Every network of the month: to search, put in order and go to. What is typed and chosen is in the address. */
export function NetworkTable({ address, standings, measure, month }: NetworkTableProps) {
  const { search, sort, descending, page: asked } = readViewOptions(address);
  const order = ORDERS.find((known) => known === sort) ?? 'name';
  const found = useMemo(() => findNetworks(standings, search), [standings, search]);
  const rows = useMemo(
    () => (search !== '' && sort === null ? found : orderNetworks(found, order, descending)),
    [found, order, descending, search, sort],
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const headings: readonly { order: Order | null; text: string; numeric: boolean }[] = [
    { order: 'name', text: 'Network', numeric: false },
    { order: 'value', text: measure.unit === 'score' ? 'Progress' : measure.measure, numeric: true },
    { order: null, text: 'Group', numeric: false },
    { order: 'patients', text: 'Patients', numeric: true },
    { order: 'coverage', text: 'Patients covered', numeric: true },
  ];
  return (
    <section aria-labelledby="networks-title" class="figure">
      <h2 class="nhsuk-heading-m" id="networks-title">
        Find a network
      </h2>
      <SearchBox address={address} search={search} />
      <p class="nhsuk-body-s" role="status">
        {countLine(rows.length, standings.length, search)}
      </p>
      {shown.length > 0 && (
        <table class="nhsuk-table nhsuk-table--responsive nhsuk-table--sortable network-table">
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">
            Networks by {measure.label}, {monthWords(month)} (column headers are sortable)
          </caption>
          <thead class="nhsuk-table__head">
            <tr class="nhsuk-table__row">
              {headings.map((heading) => (
                <SortableHeading
                  key={heading.text}
                  {...heading}
                  address={address}
                  sorted={heading.order === order && (search === '' || sort !== null)}
                  descending={descending}
                />
              ))}
            </tr>
          </thead>
          <tbody class="nhsuk-table__body">
            {shown.map((standing) => (
              <NetworkRow key={standing.area.code} standing={standing} measure={measure} address={address} />
            ))}
          </tbody>
        </table>
      )}
      <Pager address={address} page={page} pages={pages} label="Networks" />
    </section>
  );
}

function NetworkRow({
  standing: { area, value, group },
  measure,
  address,
}: {
  standing: NetworkStanding;
  measure: GapMeasure;
  address: URL;
}) {
  const covered = area.coverage.patients;
  return (
    <tr class="nhsuk-table__row">
      <th scope="row" class="nhsuk-table__header">
        <Link href={pageHref(address, `/networks/${area.code}`)}>{area.name}</Link>{' '}
        <span class="code">{area.code}</span>
      </th>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric">
        <CellHeading text={measure.unit === 'score' ? 'Progress' : measure.measure} />
        <span>
          <FigureValue unit={measure.unit} value={value} provisional={area.status === 'provisional'} />
        </span>
      </td>
      <td class="nhsuk-table__cell network-table__group">
        <CellHeading text="Group" />
        <span>{group === null ? <span class="absent">Not ranked</span> : GROUP_WORDS[group]}</span>
      </td>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric">
        <CellHeading text="Patients" />
        <span>
          {area.patients === null ? <span class="absent">Not known</span> : countWords(area.patients)}
        </span>
      </td>
      <td class="nhsuk-table__cell nhsuk-table__cell--numeric">
        <CellHeading text="Patients covered" />
        <span>{covered === null ? <span class="absent">Not known</span> : valueWords('share', covered)}</span>
      </td>
    </tr>
  );
}

/** Names a cell where a narrow screen shows each row as a block. */
function CellHeading({ text }: { text: string }) {
  return (
    <span class="nhsuk-table__heading" aria-hidden="true">
      {text}{' '}
    </span>
  );
}

function SearchBox({ address, search }: { address: URL; search: string }) {
  const onInput = (event: TargetedEvent<HTMLInputElement>) => {
    navigate(hrefWith(address, { q: event.currentTarget.value, page: null }), { replace: true });
  };
  return (
    <div class="nhsuk-form-group control">
      <label class="nhsuk-label" for="network-search">
        Name or code
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

function findNetworks(standings: readonly NetworkStanding[], search: string): readonly NetworkStanding[] {
  const byCode = new Map(standings.map((standing) => [standing.area.code, standing]));
  return searchAreas(
    standings.map(({ area }) => area),
    search,
  ).flatMap(({ code }) => byCode.get(code) ?? []);
}

function countLine(found: number, all: number, search: string): string {
  if (search === '') return `${countWords(all)} networks`;
  if (found === 0) return `No network matches “${search}”. Try part of the name, or the code.`;
  return `${countWords(found)} of ${countWords(all)} networks match “${search}”`;
}
