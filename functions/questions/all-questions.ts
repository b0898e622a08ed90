import type { Maker } from './maker.ts';
import type { AnyTables } from './question-tables.ts';

interface Entry<Name extends string, Address extends string | null> {
  readonly always?: true;
  readonly tables: () => Promise<AnyTables<Name, Address>>;
  /** Left out where an answer is worked out on asking. */
  readonly make?: () => Promise<Maker<Name>>;
}
interface AnyEntry {
  /** As the question's own, where it is another than its name: known without loading it. */
  readonly address?: string | null;
  /** As the question's own, where every release holds it. */
  readonly always?: true;
  readonly tables: () => Promise<AnyTables>;
  readonly make?: () => Promise<Maker>;
}
type Ties<Entries> = {
  readonly [Name in keyof Entries]: Entry<
    Name & string,
    Entries[Name] extends { readonly address: infer Address extends string | null } ? Address : Name & string
  >;
};

/** Ties each entry to the question of its name and address. */
export function listed<const Entries extends Readonly<Record<string, AnyEntry>>>(
  entries: Entries & Ties<Entries>,
): Entries {
  return entries;
}

/** Every question, an entry each: loaded when it is asked, so that a start reads none of them. */
const questions = listed({
  gap: {
    always: true,
    tables: async () => (await import('./gap/tables.ts')).gapTables,
    make: async () => (await import('./gap/make.ts')).makeGap,
  },
  indicators: {
    always: true,
    tables: async () => (await import('./indicators/tables.ts')).indicatorsTables,
    make: async () => (await import('./indicators/make.ts')).makeIndicators,
  },
  'score-ranges': {
    tables: async () => (await import('./score-ranges/tables.ts')).scoreRangesTables,
    make: async () => (await import('./score-ranges/make.ts')).makeScoreRanges,
  },
  quality: {
    address: 'data-quality',
    always: true,
    tables: async () => (await import('./quality/tables.ts')).qualityTables,
    make: async () => (await import('./quality/make.ts')).makeQuality,
  },
  areas: {
    always: true,
    tables: async () => (await import('./areas/tables.ts')).areasTables,
    make: async () => (await import('./areas/make.ts')).makeAreas,
  },
  area: {
    address: 'areas/{area}',
    always: true,
    tables: async () => (await import('./area/tables.ts')).areaTables,
    make: async () => (await import('./area/make.ts')).makeArea,
  },
  practices: {
    address: null,
    always: true,
    tables: async () => (await import('./practices/tables.ts')).practicesTables,
    make: async () => (await import('./practices/make.ts')).makePractices,
  },
  members: {
    address: null,
    tables: async () => (await import('./members/tables.ts')).membersTables,
    make: async () => (await import('./members/make.ts')).makeMembers,
  },
  'practice-list': {
    address: 'practices',
    always: true,
    tables: async () => (await import('./practice-list/tables.ts')).practiceListTables,
  },
  search: {
    always: true,
    tables: async () => (await import('./search/tables.ts')).searchTables,
  },
  surgery: {
    address: 'surgeries/{practice}',
    tables: async () => (await import('./surgery/tables.ts')).surgeryTables,
  },
  explain: {
    address: 'areas/{area}/explain',
    tables: async () => (await import('./explain/tables.ts')).explainTables,
  },
  'what-if-rates': {
    address: 'what-if/rates',
    tables: async () => (await import('./what-if-rates/tables.ts')).whatIfRatesTables,
  },
  'network-changes': {
    tables: async () => (await import('./network-changes/tables.ts')).networkChangesTables,
    make: async () => (await import('./network-changes/make.ts')).makeNetworkChanges,
  },
  revisions: {
    tables: async () => (await import('./revisions/tables.ts')).revisionsTables,
  },
  deciles: {
    tables: async () => (await import('./deciles/tables.ts')).decilesTables,
    make: async () => (await import('./deciles/make.ts')).makeDeciles,
  },
  deprivation: {
    tables: async () => (await import('./deprivation/tables.ts')).deprivationTables,
    make: async () => (await import('./deprivation/make.ts')).makeDeprivation,
  },
  funnel: {
    tables: async () => (await import('./funnel/tables.ts')).funnelTables,
    make: async () => (await import('./funnel/make.ts')).makeFunnels,
  },
  'gap-change': {
    tables: async () => (await import('./gap-change/tables.ts')).gapChangeTables,
    make: async () => (await import('./gap-change/make.ts')).makeGapChange,
  },
  alerts: {
    tables: async () => (await import('./alerts/tables.ts')).alertsTables,
    make: async () => (await import('./alerts/make.ts')).makeAlerts,
  },
  chance: {
    tables: async () => (await import('./chance/tables.ts')).chanceTables,
    make: async () => (await import('./chance/make.ts')).makeChance,
  },
  coverage: {
    tables: async () => (await import('./coverage/tables.ts')).coverageTables,
    make: async () => (await import('./coverage/make.ts')).makeCoverage,
  },
  'expected-progress': {
    tables: async () => (await import('./expected-progress/tables.ts')).expectedProgressTables,
    make: async () => (await import('./expected-progress/make.ts')).makeExpectedProgress,
  },
  'fewest-patients': {
    tables: async () => (await import('./fewest-patients/tables.ts')).fewestPatientsTables,
    make: async () => (await import('./fewest-patients/make.ts')).makeFewestPatients,
  },
  'gap-breakdown': {
    tables: async () => (await import('./gap-breakdown/tables.ts')).gapBreakdownTables,
    make: async () => (await import('./gap-breakdown/make.ts')).makeGapBreakdown,
  },
  'gap-within-areas': {
    tables: async () => (await import('./gap-within-areas/tables.ts')).gapWithinAreasTables,
    make: async () => (await import('./gap-within-areas/make.ts')).makeGapWithinAreas,
  },
  headline: {
    tables: async () => (await import('./headline/tables.ts')).headlineTables,
    make: async () => (await import('./headline/make.ts')).makeHeadline,
  },
  'local-indicators': {
    tables: async () => (await import('./local-indicators/tables.ts')).localIndicatorsTables,
    make: async () => (await import('./local-indicators/make.ts')).makeLocalIndicators,
  },
  'local-priorities': {
    tables: async () => (await import('./local-priorities/tables.ts')).localPrioritiesTables,
    make: async () => (await import('./local-priorities/make.ts')).makeLocalPriorities,
  },
  'patients-needed': {
    tables: async () => (await import('./patients-needed/tables.ts')).patientsNeededTables,
    make: async () => (await import('./patients-needed/make.ts')).makePatientsNeeded,
  },
  calls: {
    tables: async () => (await import('./calls/tables.ts')).callsTables,
    make: async () => (await import('./calls/make.ts')).makeCalls,
  },
  'practice-calls': {
    address: 'practice-calls/{code}',
    tables: async () => (await import('./practice-calls/tables.ts')).practiceCallsTables,
  },
  'practice-contribution': {
    address: 'practice-contribution/{code}',
    tables: async () => (await import('./practice-contribution/tables.ts')).practiceContributionTables,
  },
  projection: {
    tables: async () => (await import('./projection/tables.ts')).projectionTables,
    make: async () => (await import('./projection/make.ts')).makeProjection,
  },
  ranks: {
    tables: async () => (await import('./ranks/tables.ts')).ranksTables,
    make: async () => (await import('./ranks/make.ts')).makeRanks,
  },
  shortfall: {
    always: true,
    address: 'shortfall/{code}',
    tables: async () => (await import('./shortfall/tables.ts')).shortfallTables,
  },
  'similar-networks': {
    tables: async () => (await import('./similar-networks/tables.ts')).similarNetworksTables,
    make: async () => (await import('./similar-networks/make.ts')).makeSimilarNetworks,
  },
  trends: {
    tables: async () => (await import('./trends/tables.ts')).trendsTables,
    make: async () => (await import('./trends/make.ts')).makeTrends,
  },
  'what-if': {
    tables: async () => (await import('./what-if/tables.ts')).whatIfTables,
    make: async () => (await import('./what-if/make.ts')).makeWhatIf,
  },
  workforce: {
    tables: async () => (await import('./workforce/tables.ts')).workforceTables,
    make: async () => (await import('./workforce/make.ts')).makeWorkforce,
  },
});

const entries: readonly (readonly [string, AnyEntry])[] = Object.entries(questions);

/** What answers each question that has an address, by that address below `/v1/`. */
export function questionAddresses(): ReadonlyMap<string, () => Promise<AnyTables>> {
  return new Map(
    entries.flatMap(([name, { address = name, tables }]) =>
      address === null ? [] : [[address, tables] as const],
    ),
  );
}

/** Names of the questions whose views every release holds. */
export function heldByEvery(): ReadonlySet<string> {
  return new Set(entries.flatMap(([name, { always }]) => (always === true ? [name] : [])));
}

/** Every question with its tables. */
export async function everyTables(): Promise<readonly AnyTables[]> {
  return Promise.all(entries.map(async ([, { tables }]) => tables()));
}

/** What makes the views of a release. */
export async function everyMaker(): Promise<readonly Maker[]> {
  const makers = entries.flatMap(([, { make }]) => (make === undefined ? [] : [make()]));
  return Promise.all(makers);
}
