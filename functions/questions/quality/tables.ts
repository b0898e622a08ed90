import { COVERAGE, MONTH } from '../../tables/columns.ts';
import { heldTable } from '../../tables/held-table.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { QualityQuestion, type QualityView } from './question.ts';

/** What arrived, by month. */
export const dataQualityTable = viewTable({
  name: 'data-quality',
  title: 'How much of England reported, and who said which practice belongs where, by month',
  rows: ({ months }: QualityView) => months.map(({ coverage, ...month }) => ({ ...month, ...coverage })),
  columns: [
    MONTH,
    ...COVERAGE,
    [
      'practices_in_no_network',
      'integer',
      'practices that report and are in no network, as their source says',
      (row) => row.practicesInNoNetwork.length,
    ],
    [
      'practices_not_known',
      'integer',
      'practices that report and that no source of membership lists',
      (row) => row.practicesNotKnown.length,
    ],
    [
      'practices_closed',
      'integer',
      'as membership is today: practices closed since, which stay with their last network',
      (row) => row.practicesClosed,
    ],
    [
      'practices_withdrawn',
      'integer',
      'practices of which a newer issue no longer has some results',
      (row) => row.withdrawn.length,
    ],
    [
      'membership_source',
      'string',
      'memberships or practice-map; empty where there is none',
      (row) => row.membershipSource?.dataset ?? null,
    ],
    ['membership_date', 'date', 'date of the source', (row) => row.membershipSource?.date ?? null],
  ],
});

export const noNetworkTable = viewTable({
  name: 'practices-in-no-network',
  title: 'Practices that report and are in no network, or in one that is not known',
  rows: ({ months }: QualityView) =>
    months.flatMap(({ month, practicesInNoNetwork, practicesNotKnown }) => [
      ...practicesInNoNetwork.map((practice) => ({ month, network: 'none', ...practice })),
      ...practicesNotKnown.map((practice) => ({ month, network: 'not-known', ...practice })),
    ]),
  columns: [
    MONTH,
    ['practice', 'string', 'ODS code of the practice', ({ code }) => code],
    ['name', 'string', 'its name', ({ name }) => name],
    [
      'network',
      'string',
      'none: its source says so, and it counts for sub-ICB, ICB, region and England; not-known: no source lists it, and it counts for England',
      ({ network }) => network,
    ],
  ],
});

export const withdrawnTable = viewTable({
  name: 'withdrawn-results',
  title: 'Results of an earlier issue that the newer one no longer has: they do not count',
  rows: ({ months }: QualityView) =>
    months.flatMap(({ month, withdrawn }) => withdrawn.map((practice) => ({ month, ...practice }))),
  columns: [
    MONTH,
    ['practice', 'string', 'ODS code of the practice', ({ code }) => code],
    ['name', 'string', 'its name', ({ name }) => name],
    ['indicators', 'string', 'codes of the indicators', ({ indicators }) => indicators.join(' ')],
  ],
});

export const filesTable = viewTable({
  name: 'files',
  title: 'What became of every file',
  rows: ({ files }: QualityView) => files,
  columns: [
    ['file', 'string', 'name it arrived under', ({ name }) => name],
    ['dataset', 'string', 'kind of file; empty where it was not recognised', ({ dataset }) => dataset],
    ['sha256', 'string', 'of its bytes', ({ sha256 }) => sha256],
    ['outcome', 'string', 'taken, already-taken, quarantined or not-recognised', ({ outcome }) => outcome],
    ['rows', 'integer', 'data rows; empty where it could not be read as rows', ({ rows }) => rows],
    ['problems', 'integer', 'problems found', ({ problems }) => problems.length],
  ],
});

export const fileProblemsTable = viewTable({
  name: 'file-problems',
  title: 'What is wrong with a file, and what to do',
  rows: ({ files }: QualityView) =>
    files.flatMap(({ name, sha256, problems }) => problems.map((problem) => ({ name, sha256, ...problem }))),
  columns: [
    ['file', 'string', 'name it arrived under', ({ name }) => name],
    ['sha256', 'string', 'of its bytes', ({ sha256 }) => sha256],
    ['line', 'integer', '1 is the header; empty where the whole file is meant', ({ line }) => line],
    ['column', 'string', 'by its published name; empty where no single one is meant', ({ column }) => column],
    ['rule', 'string', 'stable name of the rule', ({ rule }) => rule],
    ['severity', 'string', 'refused (nothing was taken) or flagged', ({ severity }) => severity],
    ['message', 'string', 'what is wrong and what to do', ({ message }) => message],
  ],
});

export const caveatsTable = viewTable({
  name: 'caveats',
  title: 'What must be known before the figures are used',
  rows: ({ caveats }: QualityView) => caveats,
  columns: [
    ['caveat', 'string', 'stable name', ({ id }) => id],
    ['months', 'string', 'months it is about; empty for all', ({ months }) => months.join(' ')],
    [
      'indicators',
      'string',
      'indicators it is about; empty for all',
      ({ indicators }) => indicators.join(' '),
    ],
    ['message', 'string', 'in plain English', ({ message }) => message],
  ],
});

export const qualityTables = questionTables(
  QualityQuestion,
  [
    dataQualityTable,
    caveatsTable,
    filesTable,
    fileProblemsTable,
    noNetworkTable,
    withdrawnTable,
    heldTable<QualityView>('held-months'),
  ],
  {
    sends: ({ months, files, held = [] }) => ({ months, files, held }),
    keep: 8,
  },
);
