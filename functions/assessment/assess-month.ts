import type { Month } from '../contracts/codes.ts';
import type { IndicatorResult } from '../questions/area/question.ts';
import type { GapMeasure, GapPoint } from '../questions/gap/question.ts';
import type { AreaMonth } from './area-month.ts';
import { coverageOf, knownPatients, rankStatus } from './coverage.ts';
import { gapMeasures } from './gap-measures.ts';
import { gapPoint } from './gap-point.ts';
import { fifthsBy, type Headline, headlineOf } from './headline.ts';
import { indicatorResult } from './indicator-result.ts';
import type {
  AreaIndicatorRow,
  AreaRow,
  LonePracticeRow,
  MonthRows,
  NetworkChangeRow,
  WithdrawnRow,
} from './month-rows.ts';
import { balancedProgress, contractProgress, type Score } from './progress.ts';
import type { ScoringRules } from './scoring-rules.ts';

export interface MonthAssessment {
  readonly month: Month;
  readonly areas: readonly AreaMonth[];
  readonly measures: readonly GapMeasure[];
  /** What the month is told by: fifths, ranks and comparisons of networks. */
  readonly headline: Headline;
  readonly gaps: readonly GapPoint[];
  readonly outsideNetworks: readonly LonePracticeRow[];
  readonly withdrawn: readonly WithdrawnRow[];
  readonly networkChanges: readonly NetworkChangeRow[];
}

/** Assesses one month of one basis from its marts; pure, and the same for the same rows and rules. */
export function assessMonth(rows: MonthRows, rules: ScoringRules): MonthAssessment {
  const assessed = assessAreas(rows, rules);
  return { ...assessed, gaps: gapsOf(assessed) };
}

/** A month's areas, before the gaps between them, which take the longest. */
export function assessAreas(rows: MonthRows, rules: ScoringRules): Omit<MonthAssessment, 'gaps'> {
  const byArea = Map.groupBy(rows.results, ({ area_kind, area_code }) => `${area_kind} ${area_code}`);
  const unranked = rows.areas.map((area) =>
    assessArea(rows.month, area, byArea.get(`${area.area_kind} ${area.area_code}`) ?? [], rules),
  );
  const measures = gapMeasures(rules);
  const headline = headlineOf(rows.month, unranked, measures, rules);
  const fifths = fifthsBy(headline, unranked);
  const areas = unranked.map((area) => ({ ...area, fifth: fifths.get(area.area.code) ?? null }));
  return {
    month: rows.month,
    areas,
    measures,
    headline,
    outsideNetworks: rows.outsideNetworks,
    withdrawn: rows.withdrawn,
    networkChanges: rows.networkChanges,
  };
}

/** The gap of every measure of a month. */
export function gapsOf({
  month,
  areas,
  measures,
}: Pick<MonthAssessment, 'month' | 'areas' | 'measures'>): readonly GapPoint[] {
  return measures.map((measure) => gapPoint(month, measure, areas));
}

function assessArea(
  month: Month,
  row: AreaRow,
  rows: readonly AreaIndicatorRow[],
  rules: ScoringRules,
): AreaMonth {
  // From here on a sum over too few lists is no number of patients, whatever is divided by it.
  const known = { ...row, patients: knownPatients(row) };
  const results = rows.map((result) => indicatorResult(month, known, result, rules.get(result.indicator)));
  const scores = results.flatMap((result) => scoreFor(result, rules));
  const coverage = coverageOf(known);
  return {
    area: {
      code: row.area_code,
      name: row.area_kind === 'england' ? 'England' : (row.area_name ?? row.area_code),
      kind: row.area_kind,
      subIcb: row.sub_icb_code,
      icb: row.icb_code,
      region: row.region_code,
    },
    practices: row.practices_open,
    patients: known.patients,
    practicesWithoutList: row.practices_without_list,
    coverage,
    status: rankStatus(
      coverage,
      results.some(({ rate }) => rate !== null),
    ),
    balanced: balancedProgress(scores),
    contract: contractProgress(scores),
    prevalence: new Map(rows.map((result) => [result.indicator, prevalenceOf(result)])),
    inNoNetwork: { practices: row.practices_in_no_network, patients: row.patients_in_no_network },
    notKnown: { practices: row.practices_not_known, patients: row.patients_not_known },
    practicesClosed: row.practices_closed,
    fifth: null,
    results,
  };
}

function prevalenceOf({ denominator_with_list: eligible, patients_reporting: registered }: AreaIndicatorRow) {
  return eligible === null || registered === null || registered === 0 ? null : eligible / registered;
}

function scoreFor({ indicator, score }: IndicatorResult, rules: ScoringRules): readonly Score[] {
  const rule = rules.get(indicator);
  if (score === null || rule?.definition === undefined) return [];
  return [{ indicator, score, serviceArea: rule.definition.serviceArea, points: rule.points }];
}
