import { AREA_CODE, CODE, MONTH, NAME } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { NetworkChangesQuestion, type NetworkChangesView } from './question.ts';

const openedTable = viewTable({
  name: 'networks-opened',
  title: 'Networks that opened in the months held, by the register',
  rows: ({ opened }: NetworkChangesView) => opened,
  columns: [CODE, NAME, ['date', 'date', 'first day', ({ date }) => date]],
});

const closedTable = viewTable({
  name: 'networks-closed',
  title: 'Networks that closed in the months held, by the register',
  rows: ({ closed }: NetworkChangesView) => closed,
  columns: [
    CODE,
    NAME,
    ['date', 'date', 'last day', ({ date }) => date],
    ['practices', 'integer', 'practices it had at the end', ({ practices }) => practices],
    [
      'merged_into',
      'string',
      'network that most of them joined within 31 days; empty where several or none',
      (row) => row.mergedInto?.code ?? null,
    ],
    ['practices_merged', 'integer', 'how many joined it', (row) => row.mergedInto?.practices ?? null],
  ],
});

const changedAreaTable = viewTable({
  name: 'networks-changed-area',
  title: 'Networks that lie in another area than in the month before',
  rows: ({ changedArea }: NetworkChangesView) =>
    changedArea.flatMap(({ networks, ...change }) => networks.map((code) => ({ ...change, code }))),
  columns: [
    MONTH,
    ['since', 'yearmonth', 'the month held before', ({ since }) => since],
    ['kind', 'string', 'sub-icb, icb or region', ({ kind }) => kind],
    ['from', 'string', 'code of the area it lay in', ({ from }) => from],
    ['to', 'string', 'code of the area it lies in', ({ to }) => to],
    CODE,
  ],
});

const participationTable = viewTable({
  name: 'participation',
  title: 'Practices and patients of each area that belong to no network, month by month',
  rows: ({ participation }: NetworkChangesView) =>
    participation.flatMap(({ month, areas }) => areas.map((area) => ({ month, ...area }))),
  columns: [
    MONTH,
    AREA_CODE,
    NAME,
    ['kind', 'string', 'sub-icb, icb, region or england', ({ kind }) => kind],
    ['practices', 'integer', 'practices', ({ practices }) => practices],
    ['practices_in_no_network', 'integer', 'of these, in no network', (row) => row.practicesInNoNetwork],
    [
      'practices_not_known',
      'integer',
      'of these, listed in no source of membership',
      (row) => row.practicesNotKnown,
    ],
    [
      'patients',
      'integer',
      'registered patients; empty where no list size is known',
      ({ patients }) => patients,
    ],
    ['patients_in_no_network', 'integer', 'of these, in no network', (row) => row.patientsInNoNetwork],
    [
      'patients_not_known',
      'integer',
      'of these, listed in no source of membership',
      (row) => row.patientsNotKnown,
    ],
  ],
});

const tables = [participationTable, openedTable, closedTable, changedAreaTable] as const;

export const networkChangesTables = questionTables(NetworkChangesQuestion, tables, {
  csv: ({ table }) => tables.find(({ name }) => name === table) ?? participationTable,
  file: ({ table }) => table ?? participationTable.name,
  lacks: ({ participation }, { area }) =>
    area === undefined || participation.some(({ areas }) => areas.some(({ code }) => code === area))
      ? null
      : `no practices of an area ${area}`,
  part: (view, { area }) => (area === undefined ? view : ofArea(view, area)),
  months: ({ participation }) => participation.map(({ month }) => month),
});

function ofArea(view: NetworkChangesView, code: string): NetworkChangesView {
  return {
    ...view,
    changedArea: view.changedArea.filter(({ from, to }) => from === code || to === code),
    participation: view.participation.map(({ month, areas }) => ({
      month,
      areas: areas.filter((area) => area.code === code),
    })),
  };
}
