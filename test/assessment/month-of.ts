import type { AreaMonth } from '../../functions/assessment/area-month.ts';
import type { MonthAssessment } from '../../functions/assessment/assess-month.ts';
import { gapMeasures } from '../../functions/assessment/gap-measures.ts';
import { headlineOf } from '../../functions/assessment/headline.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import type { Area, IndicatorResult } from '../../functions/questions/area/question.ts';

/** A network as a test needs it; what is left out is in order and says nothing. */
export interface TestNetwork {
  readonly code: string;
  readonly icb?: string | null;
  readonly region?: string | null;
  readonly patients?: number | null;
  readonly practices?: number;
  readonly progress?: number | null;
  readonly status?: AreaMonth['status'];
  readonly results?: readonly IndicatorResult[];
}

const coverage = { practicesReporting: 4, practicesOpen: 4, practices: 1, patients: 1 };

/** A month of invented networks with the ICBs, regions and England they lie in. */
export function monthOf(networks: readonly TestNetwork[], month: Month = '2026-07'): MonthAssessment {
  const placed = networks.map(network);
  const parents = new Map<string, Area>();
  for (const { area } of placed) {
    if (area.icb !== null) parents.set(area.icb, areaOf(area.icb, 'icb', { region: area.region }));
    if (area.region !== null) parents.set(area.region, areaOf(area.region, 'region'));
  }
  const within = ({ code, kind }: Area) =>
    placed.filter(({ area }) => kind === 'england' || area.icb === code || area.region === code);
  const sums = [...parents.values(), areaOf('ENG', 'england')].map((area) => ({
    ...network({ code: area.code }),
    area,
    patients: within(area).reduce<number | null>(
      (sum, { patients }) => (sum === null || patients === null ? null : sum + patients),
      0,
    ),
  }));
  const areas = [...placed, ...sums];
  return {
    month,
    areas,
    headline: headlineOf(month, areas, gapMeasures(new Map()), new Map()),
    measures: [],
    gaps: [],
    outsideNetworks: [],
    withdrawn: [],
    networkChanges: [],
  };
}

/** An indicator result of so many patients out of so many. */
export function resultOf(
  indicator: string,
  numerator: number | null,
  denominator: number | null,
  more: Partial<IndicatorResult> = {},
): IndicatorResult {
  const rate =
    numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
  return {
    month: '2026-07',
    indicator,
    numerator,
    denominator,
    count: null,
    rate,
    interval: null,
    suppressedPractices: 0,
    bounds: null,
    adjustments: null,
    grossRate: null,
    practices: 4,
    score: null,
    scoredAgainst: null,
    ...more,
  };
}

function network({
  code,
  icb = 'QA1',
  region = 'Y61',
  patients = 10_000,
  practices = 4,
  progress = 0.5,
  status = 'ranked',
  results = [],
}: TestNetwork): AreaMonth {
  return {
    area: { ...areaOf(code, 'pcn'), icb, region },
    practices,
    patients,
    coverage,
    status,
    balanced: progress === null ? null : { progress, indicators: 3 },
    contract: null,
    fifth: null,
    results,
    inNoNetwork: { practices: 0, patients: null },
    notKnown: { practices: 0, patients: 0 },
    practicesClosed: 0,
    prevalence: new Map(),
    practicesWithoutList: 0,
  };
}

function areaOf(code: string, kind: Area['kind'], more: Partial<Area> = {}): Area {
  return { code, name: `${code} area`, kind, subIcb: null, icb: null, region: null, ...more };
}
