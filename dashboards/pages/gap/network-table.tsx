import { useMemo } from 'preact/hooks';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { GapMeasure } from '../../../functions/questions/gap/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { Pager } from '../../components/pager.tsx';
import { PracticeMatches } from '../../components/practice-matches.tsx';
import { SortableHeading } from '../../components/sortable-heading.tsx';
import { pageHref, readViewOptions } from '../../view-options.ts';
import { NetworkRow } from './network-row.tsx';
import { findNetworks, foundWords, NetworkSearch } from './network-search.tsx';
import type { NetworkStanding } from './standings.ts';
import { ORDERS, type Order, orderNetworks } from './standings.ts';

const PAGE_SIZE = 25;

interface NetworkTableProps {
  readonly address: URL;
  readonly standings: readonly NetworkStanding[];
  readonly measure: GapMeasure;
  readonly month: Month;
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
  const networks = useMemo(() => standings.map(({ area }) => area), [standings]);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const headings: readonly { order: Order | null; text: string; numeric: boolean }[] = [
    { order: 'name', text: 'Network', numeric: false },
    { order: 'value', text: measure.unit === 'score' ? 'Progress' : measure.measure, numeric: true },
    { order: null, text: 'Fifth', numeric: false },
    { order: 'patients', text: 'Patients', numeric: true },
    { order: 'coverage', text: 'Patients covered', numeric: true },
  ];
  return (
    <section aria-labelledby="networks-title" class="figure">
      <h2 class="nhsuk-heading-m" id="networks-title">
        Find a network
      </h2>
      <NetworkSearch address={address} search={search} />
      <p class="nhsuk-body-s" role="status">
        {foundWords(rows.length, standings.length, search)}
      </p>
      <PracticeMatches
        address={address}
        networks={networks}
        search={search}
        result={({ code, name }) => <Link href={pageHref(address, `/networks/${code}`)}>{name}</Link>}
      />
      {shown.length > 0 && (
        <table class="nhsuk-table nhsuk-table--compact nhsuk-table--sortable stacking-table network-table">
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
