import { stagedTables } from '../datasets/datasets.ts';
import type { ColumnType } from '../ports/query-engine.ts';

type Columns = Readonly<Record<string, ColumnType>>;

/** A SQL model: the file it is written in, the tables it reads, and the columns it promises. */
export interface Model {
  readonly name: string;
  /** Path below this folder. */
  readonly file: string;
  readonly reads: readonly string[];
  readonly columns: Columns;
}

/** Small tables the build step writes itself: which submission wins, and which source places the practices. */
const chosenTables = {
  submission_order: { submission: 'varchar', dataset: 'varchar', precedence: 'bigint' },
  membership_choice: {
    basis: 'varchar',
    source: 'varchar',
    on_date: 'date',
    map_date: 'date',
    month_end: 'date',
  },
  indicator_ruleset: { indicator: 'varchar', ruleset: 'varchar' },
} as const satisfies Readonly<Record<string, Columns>>;

/** Every model, in the order they are built: each reads only what comes before it. */
export const models: readonly Model[] = [
  {
    name: 'stg_issue',
    file: 'staging/stg_issue.sql',
    reads: ['staged_achievement', 'submission_order', 'indicator_ruleset'],
    columns: { submission: 'varchar', indicator: 'varchar', counts: 'boolean' },
  },
  {
    name: 'stg_practice_indicator',
    file: 'staging/stg_practice_indicator.sql',
    reads: ['staged_achievement', 'submission_order', 'stg_issue'],
    columns: {
      practice_code: 'varchar',
      practice_name: 'varchar',
      indicator: 'varchar',
      numerator: 'bigint',
      denominator: 'bigint',
      indicator_count: 'bigint',
      adjustments: 'bigint',
      denominator_suppressed: 'boolean',
      has_adjustments: 'boolean',
    },
  },
  {
    name: 'stg_patients',
    file: 'staging/stg_patients.sql',
    reads: ['staged_list_size', 'staged_list_total'],
    columns: { practice_code: 'varchar', patients: 'bigint', patients_65_and_over: 'bigint' },
  },
  {
    name: 'stg_practice_area',
    file: 'staging/stg_practice_area.sql',
    reads: ['stg_practice_indicator', 'staged_membership', 'staged_practice_map', 'membership_choice'],
    columns: {
      basis: 'varchar',
      practice_code: 'varchar',
      practice_name: 'varchar',
      pcn_code: 'varchar',
      network: 'varchar',
      has_closed: 'boolean',
      sub_icb_code: 'varchar',
      icb_code: 'varchar',
      region_code: 'varchar',
      supplier_name: 'varchar',
      reports: 'boolean',
    },
  },
  {
    name: 'mart_area_member',
    file: 'marts/mart_area_member.sql',
    reads: ['stg_practice_area', 'stg_patients'],
    columns: {
      basis: 'varchar',
      area_kind: 'varchar',
      area_code: 'varchar',
      practice_code: 'varchar',
      reports: 'boolean',
      patients: 'bigint',
    },
  },
  {
    name: 'mart_area_indicator',
    file: 'marts/mart_area_indicator.sql',
    reads: ['mart_area_member', 'stg_practice_indicator'],
    columns: {
      basis: 'varchar',
      area_kind: 'varchar',
      area_code: 'varchar',
      indicator: 'varchar',
      practices: 'bigint',
      patients_reporting: 'bigint',
      numerator: 'bigint',
      denominator: 'bigint',
      indicator_count: 'bigint',
      suppressed_practices: 'bigint',
      suppressed_numerator: 'bigint',
      practices_with_adjustments: 'bigint',
      adjustments: 'bigint',
    },
  },
  {
    name: 'mart_area',
    file: 'marts/mart_area.sql',
    reads: ['mart_area_member', 'stg_practice_area'],
    columns: {
      basis: 'varchar',
      area_kind: 'varchar',
      area_code: 'varchar',
      practices_open: 'bigint',
      practices_reporting: 'bigint',
      patients: 'bigint',
      patients_reporting: 'bigint',
      practices_in_no_network: 'bigint',
      patients_in_no_network: 'bigint',
      practices_not_known: 'bigint',
      patients_not_known: 'bigint',
      practices_closed: 'bigint',
      sub_icb_code: 'varchar',
      icb_code: 'varchar',
      region_code: 'varchar',
    },
  },
  {
    name: 'mart_withdrawn',
    file: 'marts/mart_withdrawn.sql',
    reads: ['staged_achievement', 'stg_issue', 'stg_practice_indicator'],
    columns: { practice_code: 'varchar', practice_name: 'varchar', indicator: 'varchar' },
  },
  {
    name: 'mart_area_name',
    file: 'marts/mart_area_name.sql',
    reads: ['staged_practice_map', 'staged_membership', 'staged_network'],
    columns: { area_kind: 'varchar', area_code: 'varchar', area_name: 'varchar' },
  },
  {
    name: 'mart_network_change',
    file: 'marts/mart_network_change.sql',
    reads: ['staged_achievement', 'staged_network', 'staged_membership'],
    columns: {
      pcn_code: 'varchar',
      pcn_name: 'varchar',
      change: 'varchar',
      change_date: 'date',
      practices: 'bigint',
      into_code: 'varchar',
      practices_into: 'bigint',
    },
  },
  {
    name: 'mart_area_profile',
    file: 'marts/mart_area_profile.sql',
    reads: ['mart_area_member', 'stg_patients', 'staged_deprivation'],
    columns: {
      basis: 'varchar',
      area_kind: 'varchar',
      area_code: 'varchar',
      practices: 'bigint',
      patients: 'bigint',
      practices_without_list: 'bigint',
      patients_with_age: 'bigint',
      patients_65_and_over: 'bigint',
      practices_without_score: 'bigint',
      patients_with_score: 'bigint',
      imd_score: 'double',
      imd_year: 'bigint',
    },
  },
  {
    name: 'mart_area_workforce',
    file: 'marts/mart_area_workforce.sql',
    reads: ['staged_workforce', 'mart_area'],
    columns: {
      basis: 'varchar',
      area_kind: 'varchar',
      area_code: 'varchar',
      staff_group: 'varchar',
      staff_role: 'varchar',
      census_date: 'date',
      networks: 'bigint',
      fte: 'double',
      contracted_fte: 'double',
      posts: 'bigint',
    },
  },
  {
    name: 'mart_local_priority',
    file: 'marts/mart_local_priority.sql',
    reads: ['staged_local_priority', 'submission_order', 'mart_area'],
    columns: {
      basis: 'varchar',
      pcn_code: 'varchar',
      as_at: 'date',
      priority: 'varchar',
      theme: 'varchar',
      reason: 'varchar',
      measure: 'varchar',
      indicator: 'varchar',
      numerator: 'bigint',
      denominator: 'bigint',
      value: 'double',
      unit: 'varchar',
      direction: 'varchar',
      target: 'double',
      weight: 'double',
      started: 'date',
      review_by: 'date',
      context: 'varchar',
    },
  },
  {
    name: 'mart_own_indicator',
    file: 'marts/mart_own_indicator.sql',
    reads: ['staged_own_indicator', 'submission_order', 'staged_achievement', 'stg_practice_area'],
    columns: {
      basis: 'varchar',
      pcn_code: 'varchar',
      indicator: 'varchar',
      title: 'varchar',
      definition: 'varchar',
      source: 'varchar',
      direction: 'varchar',
      organisations: 'bigint',
      numerator: 'bigint',
      denominator: 'bigint',
    },
  },
];

/**
 * The columns of any table a model may read.
 *
 * @throws Error when no staged table, chosen table or model has that name
 */
export function columnsOf(table: string): Columns {
  const columns =
    Object.entries({ ...stagedTables, ...chosenTables }).find(([name]) => name === table)?.[1] ??
    models.find(({ name }) => name === table)?.columns;
  if (columns === undefined) throw new Error(`no table is called ${table}; add it to the registry of models`);
  return columns;
}
