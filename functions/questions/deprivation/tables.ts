import { because, MEASURE, MONTH, OTHER_SOURCES, UNIT, within95 } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import {
  type DeprivationGap,
  DeprivationQuestion,
  type DeprivationSlope,
  type DeprivationTenth,
  type DeprivationView,
} from './question.ts';

type Slope = Pick<DeprivationGap, 'sii' | 'siiInterval' | 'rii'>;

const SLOPE: readonly Column<Slope>[] = [
  ['sii', 'number', 'slope index: the least deprived end less the most deprived end', ({ sii }) => sii],
  ...within95('sii', ({ siiInterval }: Slope) => siiInterval),
  [
    'rii',
    'number',
    'relative index: the two ends divided; empty where the most deprived is 0',
    ({ rii }) => rii,
  ],
];

const deprivationTable = viewTable({
  name: 'deprivation',
  title: 'Measures by tenth of deprivation',
  rows: ({ month, sources, measures }: DeprivationView) =>
    measures.flatMap((gap) => gap.tenths.map((tenth) => ({ month, sources, ...gap, tenth }))),
  columns: [
    MONTH,
    MEASURE,
    ['tenth', 'integer', '1 the most deprived tenth of networks to 10', ({ tenth }) => tenth.tenth],
    ['networks', 'integer', 'networks in the tenth', ({ tenth }) => tenth.networks],
    ['patients', 'integer', 'their registered patients', ({ tenth }) => tenth.patients],
    ['value', 'number', `mean of the tenth, ${UNIT}`, ({ tenth }) => tenth.value],
    ...within95('value', ({ tenth }: { readonly tenth: DeprivationTenth }) => tenth.interval),
    ...SLOPE,
    ...OTHER_SOURCES.slice(0, 2),
  ],
});

export const deprivationGapsTable = viewTable({
  name: 'deprivation-gaps',
  title: 'How each measure differs between the two ends of deprivation',
  rows: ({ month, sources, measures }: DeprivationView) =>
    measures.map((gap) => ({ month, sources, ...gap })),
  columns: [
    MONTH,
    MEASURE,
    ['networks', 'integer', 'ranked networks with a deprivation score', ({ networks }) => networks],
    ['left_out', 'integer', 'ranked networks whose deprivation is unknown', ({ leftOut }) => leftOut],
    ...SLOPE,
    ...within95('rii', ({ riiInterval }: DeprivationGap) => riiInterval),
    ['gap', 'number', 'the gap between fifths of all ranked networks, to compare with', ({ gap }) => gap],
    because('no_index_because'),
    ...OTHER_SOURCES.slice(0, 2),
  ],
});

const deprivationSlopesTable = viewTable({
  name: 'deprivation-slopes',
  title: 'How each measure differs between the two ends of deprivation, month by month',
  rows: ({ slopes }: DeprivationView) => slopes ?? [],
  columns: [
    MONTH,
    MEASURE,
    ['networks', 'integer', 'ranked networks with a deprivation score', ({ networks }) => networks],
    ...SLOPE,
    ...within95('rii', ({ riiInterval }: DeprivationSlope) => riiInterval),
    because('no_index_because'),
  ],
});

export const deprivationTables = questionTables(
  DeprivationQuestion,
  [deprivationTable, deprivationGapsTable, deprivationSlopesTable],
  { csv: ({ table }) => (table === 'slopes' ? deprivationSlopesTable : deprivationTable) },
);
