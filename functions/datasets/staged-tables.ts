import type { ColumnType } from '../ports/query-engine.ts';

type Columns = Readonly<Record<string, ColumnType>>;

/**
 * Practice (or, in the annual file, network) results: one row per submission, organisation, indicator and measure.
 * `value_state` is `known`, `suppressed` (published as `*`) or `blank`; `value` is null unless it is known.
 */
const achievement = {
  submission: 'varchar',
  organisation_type: 'varchar',
  organisation_code: 'varchar',
  organisation_name: 'varchar',
  quality_service: 'varchar',
  achievement_date: 'date',
  indicator: 'varchar',
  measure: 'varchar',
  measure_kind: 'varchar',
  value: 'bigint',
  value_state: 'varchar',
} as const satisfies Columns;

/** Dated membership spells of the ePCN register; both dates belong to the spell, `end_date` null means current. */
const membership = {
  submission: 'varchar',
  practice_code: 'varchar',
  practice_name: 'varchar',
  practice_sub_icb_code: 'varchar',
  pcn_code: 'varchar',
  pcn_name: 'varchar',
  pcn_sub_icb_code: 'varchar',
  start_date: 'date',
  end_date: 'date',
} as const satisfies Columns;

/** Networks of the ePCN register: one row per network, `close_date` null means open. */
const network = {
  submission: 'varchar',
  pcn_code: 'varchar',
  pcn_name: 'varchar',
  sub_icb_code: 'varchar',
  sub_icb_name: 'varchar',
  open_date: 'date',
  close_date: 'date',
} as const satisfies Columns;

/** One row per open practice on the extract date; `pcn_code` null where the source says `U`, unallocated. */
const practiceMap = {
  submission: 'varchar',
  extract_date: 'date',
  practice_code: 'varchar',
  practice_name: 'varchar',
  pcn_code: 'varchar',
  pcn_name: 'varchar',
  sub_icb_code: 'varchar',
  sub_icb_name: 'varchar',
  icb_code: 'varchar',
  icb_name: 'varchar',
  region_code: 'varchar',
  region_name: 'varchar',
  supplier_name: 'varchar',
} as const satisfies Columns;

/** Registered patients: one row per practice and five-year age group, both sexes together (`0_4` ... `95+`), and `ALL`. */
const listSize = {
  submission: 'varchar',
  extract_date: 'date',
  practice_code: 'varchar',
  age_group: 'varchar',
  patients: 'bigint',
} as const satisfies Columns;

/** Full-time equivalents by network and role: people are added up before anything is stored. */
const workforce = {
  submission: 'varchar',
  census_date: 'date',
  pcn_code: 'varchar',
  pcn_name: 'varchar',
  sub_icb_code: 'varchar',
  icb_code: 'varchar',
  region_code: 'varchar',
  source: 'varchar',
  staff_group: 'varchar',
  staff_role: 'varchar',
  detailed_staff_role: 'varchar',
  fte: 'double',
  people: 'bigint',
} as const satisfies Columns;

/** IMD score of a practice; null where the source has no score. */
const deprivation = {
  submission: 'varchar',
  imd_year: 'bigint',
  practice_code: 'varchar',
  imd_score: 'double',
} as const satisfies Columns;

/** What networks chose for themselves, with their own measure or an indicator to follow it by. */
const localPriority = {
  submission: 'varchar',
  as_at: 'date',
  pcn_code: 'varchar',
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
} as const satisfies Columns;

/** Indicators of a federation or another publisher: shown beside the DES, never in its score. */
const ownIndicator = {
  submission: 'varchar',
  month_end: 'date',
  indicator: 'varchar',
  title: 'varchar',
  definition: 'varchar',
  source: 'varchar',
  direction: 'varchar',
  organisation_type: 'varchar',
  organisation_code: 'varchar',
  numerator: 'bigint',
  denominator: 'bigint',
} as const satisfies Columns;

/** The columns of every staged table, by name: what the check writes and the models read. */
export const stagedTables = {
  staged_achievement: achievement,
  staged_membership: membership,
  staged_network: network,
  staged_practice_map: practiceMap,
  staged_list_size: listSize,
  staged_workforce: workforce,
  staged_deprivation: deprivation,
  staged_local_priority: localPriority,
  staged_own_indicator: ownIndicator,
} as const satisfies Readonly<Record<string, Columns>>;

export type StagedTableName = keyof typeof stagedTables;
