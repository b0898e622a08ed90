import { CODE, MONTH, NAME, within95 } from '../../tables/columns.ts';
import { type Empty, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { LocalPrioritiesQuestion, type LocalPrioritiesView, type PriorityMeasure } from './question.ts';

const BY_STATE: Empty = { by: 'state', says: { suppressed: 'hidden' } };

/** A row for each measure of each priority; one without measures where a priority has none. */
export const localPrioritiesTable = viewTable({
  name: 'local-priorities',
  title: 'What networks chose for themselves, their measures and their own targets',
  rows: ({ networks }: LocalPrioritiesView) =>
    networks.flatMap(({ asAt, code, name, priorities }) =>
      priorities.flatMap(({ measures, ...priority }) => {
        const shown: readonly (PriorityMeasure | null)[] = measures.length === 0 ? [null] : measures;
        return shown.map((measure) => ({ asAt, code, name, ...priority, measure }));
      }),
    ),
  columns: [
    ['as_at', 'date', 'the date of what the network declared', ({ asAt }) => asAt],
    CODE,
    NAME,
    ['priority', 'string', 'in the network’s own words', ({ priority }) => priority],
    ['theme', 'string', 'what it is about', ({ theme }) => theme],
    ['reason', 'string', 'why the network chose it', ({ reason }) => reason],
    [
      'measure',
      'string',
      'its own words, or the title of an indicator; empty where it has none',
      (row) => row.measure?.measure ?? null,
    ],
    [
      'indicator',
      'string',
      'indicator code; empty for a measure of its own',
      (row) => row.measure?.indicator ?? null,
    ],
    [
      'value',
      'number',
      'a fraction for shares, else in unit; empty where there is no figure yet',
      (row) => row.measure?.value ?? null,
      BY_STATE,
    ],
    ['unit', 'string', 'unit of a measure of its own', (row) => row.measure?.unit ?? null],
    [
      'direction',
      'string',
      'up where more is better, down where less is',
      (row) => row.measure?.direction ?? null,
    ],
    ['target', 'number', 'the network’s own, in the unit of value', (row) => row.measure?.target ?? null],
    [
      'standing',
      'string',
      'reached, not-yet, near, no-target or no-figure',
      (row) => row.measure?.standing ?? null,
    ],
    ['weight', 'number', 'the network’s own; empty where it gave none', (row) => row.measure?.weight ?? null],
    ['context', 'string', 'a note of the network', ({ context }) => context],
    ...within95(
      'value',
      (row: { readonly measure: PriorityMeasure | null }) => row.measure?.interval,
      BY_STATE,
    ),
    [
      'numerator',
      'integer',
      'counted, the network’s own to the nearest 5; empty where hidden or not known',
      (row) => row.measure?.numerator ?? null,
      BY_STATE,
    ],
    ['denominator', 'integer', 'eligible, likewise', (row) => row.measure?.denominator ?? null, BY_STATE],
    ['started', 'date', 'when the network began; empty where not said', ({ started }) => started],
    ['review_by', 'date', 'when it will look again; empty where not said', ({ reviewBy }) => reviewBy],
    [
      'state',
      'string',
      'suppressed where the network’s own counts are hidden to protect small numbers of people; else empty',
      ({ measure }) => measure?.state ?? null,
    ],
  ],
});

export const localProgressTable = viewTable({
  name: 'local-progress',
  title: 'How far each network has come to its own targets; nobody is ranked by it',
  rows: ({ month, networks }: LocalPrioritiesView) => networks.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    CODE,
    NAME,
    [
      'local_progress',
      'number',
      'its own weighted mean, 0 to 1; empty where no measure has a figure',
      (row) => row.localProgress,
    ],
    ['measures_counted', 'integer', 'measures that it rests on', (row) => row.measuresCounted],
    ['measures_all', 'integer', 'measures that the network has', (row) => row.measuresAll],
    [
      'contract_progress',
      'number',
      'by the contract’s payment indicators, 0 to 1',
      (row) => row.contractProgress,
    ],
    ['balanced_progress', 'number', 'balanced progress, 0 to 1', (row) => row.balancedProgress],
    ['has_practices', 'boolean', 'whether it has any practice in the newest month', ({ isKnown }) => isKnown],
  ],
});

export const themesTable = viewTable({
  name: 'priority-themes',
  title: 'What networks chose, by theme',
  rows: ({ month, themes }: LocalPrioritiesView) => themes.map((row) => ({ month, ...row })),
  columns: [
    MONTH,
    ['theme', 'string', 'what it is about', ({ theme }) => theme],
    ['networks', 'integer', 'networks that chose it', ({ networks }) => networks],
    ['priorities', 'integer', 'priorities of that theme', ({ priorities }) => priorities],
  ],
});

export const localPrioritiesTables = questionTables(LocalPrioritiesQuestion, [
  localPrioritiesTable,
  localProgressTable,
  themesTable,
]);
