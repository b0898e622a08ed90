import type { Catalogue, Submission } from '../../functions/catalogue/catalogue.ts';
import { bySubmissionOrder } from '../../functions/catalogue/submission-order.ts';
import type { DatasetName } from '../../functions/contracts/file-outcome.ts';
import { stagedTables } from '../../functions/datasets/datasets.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { sha256Of } from '../../functions/runtime/content-id.ts';
import { parquetOf } from '../contract/parquet-of.ts';

/** A published figure: a number, `*` where it is suppressed. Left out where it is not published. */
export type Published = number | '*';

/** What one practice published for one indicator. */
export interface PracticeFigures {
  readonly practice: string;
  readonly indicator?: string;
  readonly numerator?: Published;
  readonly denominator?: Published;
  readonly count?: Published;
  readonly adjustments?: readonly Published[];
}

/** A spell of the register, both dates inclusive; the practice's own sub-ICB where it is not `S1`. */
export interface Spell {
  readonly practice: string;
  readonly pcn: string;
  readonly from: string;
  readonly to?: string;
  readonly subIcb?: string;
}

/** A practice on a map; `pcn` null where the map says unallocated. */
export interface Placed {
  readonly practice: string;
  readonly pcn: string | null;
  readonly subIcb?: string;
  readonly icb?: string;
  readonly region?: string;
}

export interface ExtractFile {
  readonly date: string;
  readonly version?: number;
  readonly receivedAt?: string;
  readonly figures: readonly PracticeFigures[];
}

/** An England small enough to be added up by hand. */
export interface StagedEngland {
  readonly extracts: readonly ExtractFile[];
  readonly spells?: readonly Spell[];
  /** The register's own date: its last event. */
  readonly registerDate?: string;
  readonly networks?: readonly { readonly pcn: string; readonly opened: string; readonly closed?: string }[];
  readonly maps?: readonly { readonly date: string; readonly practices: readonly Placed[] }[];
  /** Registered patients of a practice on 1 July 2026. */
  readonly patients?: Readonly<Record<string, number>>;
  /** Patients aged 65 to 69 of a practice, the only age group of this England, on the same day. */
  readonly patientsAged65?: Readonly<Record<string, number>>;
  /** IMD 2025 score of a practice; null where the source has no score. */
  readonly deprivation?: Readonly<Record<string, number | null>>;
  readonly workforce?: readonly TeamRow[];
  readonly priorities?: readonly PriorityFile[];
  readonly ownIndicators?: readonly OwnFile[];
  readonly calls?: readonly CallsFile[];
}

/** A file of local priorities: of each network the names of what it chose. */
export interface PriorityFile {
  readonly date: string;
  readonly version?: number;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

/** A file of one indicator of one's own, as `[organisation, month end, numerator, denominator]`. */
export interface OwnFile {
  readonly date: string;
  readonly version?: number;
  readonly figures: readonly (readonly [string, string, number, number])[];
}

/** A telephony file of one form; each row is `[place, indicator, band, calls]`, with its part of the day where it has one. */
export interface CallsFile {
  readonly form: 'answered' | 'by_duration' | 'by_time';
  readonly version?: number;
  readonly first?: string;
  readonly last?: string;
  /** A place as `region,icb,sub-icb,pcn,practice`. */
  readonly rows: readonly (readonly [string, string, string, number, string?])[];
}

/** One role of a network's team in the census of 30 June 2026; `people` null where the service is contracted. */
export interface TeamRow {
  readonly pcn: string;
  readonly role: string;
  readonly fte: number;
  readonly people: number | null;
  readonly icb?: string;
  readonly region?: string;
}

type Cell = string | number | null;
type Rows = readonly Readonly<Record<string, Cell>>[];

/** Stores an England as the check would have staged it, and gives the catalogue of what was taken. */
export async function stageEngland(store: ObjectStore, england: StagedEngland): Promise<Catalogue> {
  const submissions = await Promise.all([
    ...england.extracts.map((extract, i) =>
      submit(store, { name: `extract-${i}`, dataset: 'ncdes', ...extract }, [
        ['staged_achievement', extract.date, extract.figures.flatMap((row) => rowsOf(row, extract.date))],
      ]),
    ),
    ...(england.maps ?? []).map(({ date, practices }) =>
      submit(store, { name: `map-${date}`, dataset: 'practice-map' }, [
        ['staged_practice_map', date, practices.map((placed) => mapRow(placed, date))],
      ]),
    ),
    ...(england.spells === undefined
      ? []
      : [
          submit(store, { name: 'register', dataset: 'memberships' }, [
            ['staged_membership', england.registerDate ?? '2026-07-31', england.spells.map(spellRow)],
            [
              'staged_network',
              england.registerDate ?? '2026-07-31',
              (england.networks ?? []).map(networkRow),
            ],
          ]),
        ]),
    ...(england.patients === undefined
      ? []
      : [
          submit(store, { name: 'list-sizes', dataset: 'list-size' }, [
            [
              'staged_list_size',
              '2026-07-01',
              [
                ...Object.entries(england.patients).map(listRow('ALL')),
                ...Object.entries(england.patientsAged65 ?? {}).map(listRow('65_69')),
              ],
            ],
          ]),
        ]),
    ...(england.deprivation === undefined
      ? []
      : [
          submit(store, { name: 'deprivation', dataset: 'deprivation' }, [
            [
              'staged_deprivation',
              '2025-01-01',
              Object.entries(england.deprivation).map(([practice_code, imd_score]) => ({
                imd_year: 2025,
                practice_code,
                imd_score,
              })),
            ],
          ]),
        ]),
    ...(england.priorities ?? []).map(({ date, version = 1, chosen }) =>
      submit(store, { name: `priorities-${date}`, dataset: 'local-priorities', version }, [
        ['staged_local_priority', date, Object.entries(chosen).flatMap(priorityRows(date))],
      ]),
    ),
    ...(england.ownIndicators ?? []).map(({ date, version = 1, figures }) =>
      submit(store, { name: `own-${date}`, dataset: 'own-indicators', version }, [
        ['staged_own_indicator', date, figures.map(ownRow)],
      ]),
    ),
    ...(england.calls ?? []).map(({ version = 1, ...file }) =>
      submit(store, { name: `calls-${file.form}`, dataset: 'telephony', version }, [
        [`staged_calls_${file.form}`, file.last ?? '2026-07-31', file.rows.map(callsRow(file))],
      ]),
    ),
    ...(england.workforce === undefined
      ? []
      : [
          submit(store, { name: 'workforce', dataset: 'workforce' }, [
            ['staged_workforce', '2026-06-30', england.workforce.map(teamRow)],
          ]),
        ]),
  ]);
  return { submissions: submissions.toSorted(bySubmissionOrder) };
}

interface Delivery {
  readonly name: string;
  readonly dataset: DatasetName;
  readonly version?: number;
  readonly receivedAt?: string;
}

async function submit(
  store: ObjectStore,
  { name, dataset, version = 1, receivedAt = '2026-08-20T09:00:00.000Z' }: Delivery,
  tables: readonly (readonly [string, string, Rows])[],
): Promise<Submission> {
  const sha256 = sha256Of(JSON.stringify([name, version, receivedAt, tables]));
  const parts = await Promise.all(
    tables.map(async ([table, date, rows]) => {
      const key = `staged/${table}/${date}/${sha256}.parquet`;
      const bytes = await parquetOf(selectOf(table, sha256, rows));
      await store.put(key, bytes);
      return { table, date, key, sha256: sha256Of(bytes), rows: rows.length };
    }),
  );
  return {
    receipt: { sha256, name, bytes: 1, receivedAt, version },
    record: { submission: sha256, outcome: 'taken', dataset, synthetic: true, rows: 1, parts, problems: [] },
  };
}

function rowsOf(figures: PracticeFigures, date: string): Rows {
  const { practice, indicator = 'CAN04', numerator, denominator, count, adjustments = [] } = figures;
  const measures: (readonly [string, string, Published | undefined])[] = [
    ['Numerator', 'numerator', numerator],
    ['Denominator', 'denominator', denominator],
    ['MI Count', 'count', count],
    ...adjustments.map((value, i) => [`PCA${i}_DAT`, 'pca', value] as const),
  ];
  return measures.flatMap(([measure, kind, value]) =>
    value === undefined
      ? []
      : [
          {
            organisation_type: 'practice',
            organisation_code: practice,
            organisation_name: `Surgery ${practice}`,
            quality_service: 'NCD',
            achievement_date: date,
            indicator,
            measure,
            measure_kind: kind,
            value: value === '*' ? null : value,
            value_state: value === '*' ? 'suppressed' : 'known',
          },
        ],
  );
}

function mapRow({ practice, pcn, subIcb = 'S1', icb = 'QA1', region = 'Y61' }: Placed, date: string) {
  return {
    extract_date: date,
    practice_code: practice,
    practice_name: `Surgery ${practice}`,
    pcn_code: pcn,
    pcn_name: pcn === null ? null : `${pcn} PCN`,
    sub_icb_code: subIcb,
    sub_icb_name: `Sub-ICB ${subIcb}`,
    icb_code: icb,
    icb_name: `ICB ${icb} on ${date}`,
    region_code: region,
    region_name: `Region ${region}`,
    supplier_name: 'TPP',
  };
}

function spellRow({ practice, pcn, from, to, subIcb = 'S1' }: Spell) {
  return {
    practice_code: practice,
    practice_name: `Surgery ${practice}`,
    practice_sub_icb_code: subIcb,
    pcn_code: pcn,
    pcn_name: `${pcn} PCN`,
    pcn_sub_icb_code: 'S1',
    start_date: from,
    end_date: to ?? null,
  };
}

function networkRow({ pcn, opened, closed }: { pcn: string; opened: string; closed?: string }) {
  return {
    pcn_code: pcn,
    pcn_name: `${pcn} PCN`,
    sub_icb_code: 'S1',
    sub_icb_name: 'Sub-ICB S1',
    open_date: opened,
    close_date: closed ?? null,
  };
}

function listRow(ageGroup: string) {
  return ([practice, patients]: [string, number]) => ({
    extract_date: '2026-07-01',
    practice_code: practice,
    age_group: ageGroup,
    patients,
  });
}

function priorityRows(date: string) {
  return ([pcn, names]: [string, readonly string[]]) =>
    names.map((priority) => ({
      as_at: date,
      pcn_code: pcn,
      priority,
      theme: 'Other',
      reason: 'A test',
      measure: 'A measure',
      direction: 'up',
    }));
}

function ownRow([organisation, monthEnd, numerator, denominator]: OwnFile['figures'][number]) {
  return {
    month_end: monthEnd,
    indicator: 'OWN-A1',
    title: 'Seen',
    definition: 'Seen over known',
    source: 'A test',
    direction: 'up',
    organisation_type: organisation.startsWith('U') ? 'PCN' : 'GP',
    organisation_code: organisation,
    numerator,
    denominator,
  };
}

function callsRow({ form, first = '2026-07-01', last = '2026-07-31' }: CallsFile) {
  return ([place, indicator, band, calls, core_category]: CallsFile['rows'][number]) => {
    const [region_code = '', icb_code = '', sub_icb_code = '', pcn_code = '', practice_code = ''] =
      place.split(',');
    const bands = {
      answered: { wait: band, core_category: core_category ?? 'Non-Core' },
      by_duration: { band },
      by_time: { time_band: band },
    };
    const account = { region_code, icb_code, sub_icb_code, pcn_code, practice_code, indicator };
    return { ...account, ...bands[form], calls, days: 1, first_date: first, last_date: last };
  };
}

function teamRow({ pcn, role, fte, people, icb = 'QA1', region = 'Y61' }: TeamRow) {
  return {
    census_date: '2026-06-30',
    pcn_code: pcn,
    pcn_name: `${pcn} PCN`,
    sub_icb_code: 'S1',
    icb_code: icb,
    region_code: region,
    source: people === null ? 'NWRS contracted services' : 'NWRS Staff',
    staff_group: 'Other Direct Patient Care staff',
    staff_role: role,
    detailed_staff_role: role,
    fte,
    people,
  };
}

function selectOf(table: string, submission: string, rows: Rows): string {
  const columns = Object.entries(stagedTables[table] ?? {});
  const typed = columns.map(([name, type]) => `cast(${name} as ${type}) as ${name}`).join(', ');
  const names = columns.map(([name]) => name).join(', ');
  const row = (cells: Readonly<Record<string, Cell>>) =>
    `(${columns.map(([name]) => literal(name === 'submission' ? submission : (cells[name] ?? null))).join(', ')})`;
  const listed = (rows.length === 0 ? [{}] : rows).map(row).join(', ');
  return `select ${typed} from (values ${listed}) as t(${names})${rows.length === 0 ? ' where 1 = 0' : ''}`;
}

function literal(cell: Cell): string {
  if (cell === null) return 'null';
  return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
}
