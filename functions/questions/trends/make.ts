import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { errorModelOf } from '../../assessment/chances/error-model.ts';
import { isChanceKnown } from '../../assessment/chances/people-counted.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { type SeriesPoint, seriesThroughTime } from '../../assessment/series-through-time.ts';
import { type MembershipBasis, type Month, PcnCode } from '../../contracts/codes.ts';
import { contractYearOf } from '../../contracts/month.ts';
import { LAST_YEAR } from '../../rules/rule-words.ts';
import type { Specification } from '../../specification/load-specification.ts';
import type { Indicator } from '../../specification/schema.ts';
import { oneView } from '../maker.ts';
import { controlChart, FEWEST_POINTS } from './control-chart.ts';
import { TrendsQuestion, type TrendsView } from './question.ts';
import { sinceLastYear } from './since-last-year.ts';

/** How every indicator of the latest month has moved. */
export const makeTrends = oneView(TrendsQuestion, ({ basis, specification, months, rules }) => {
  const latest = months.at(-1);
  const ofMonth = latest === undefined ? undefined : rules.get(latest.month);
  if (latest === undefined || ofMonth === undefined) return null;
  return trendsView(basis, specification, months, latest.month, ofMonth);
});

/** Trends of a month: what builds up against last year, what does not on a chart with limits. */
export function trendsView(
  basis: MembershipBasis,
  specification: Specification,
  months: readonly MonthAssessment[],
  month: Month,
  rules: ScoringRules,
): TrendsView {
  const view: TrendsView = {
    view: 'trends',
    version: 1,
    basis,
    month,
    indicators: [],
    sinceLastYear: [],
    controlCharts: [],
    nationalPaths: [],
  };
  for (const [code, rule] of rules) {
    const { definition } = rule;
    if (definition === undefined) continue;
    const isKnown = isChanceKnown(rule);
    const { dispersion } = errorModelOf(rule);
    const lines = seriesThroughTime(specification, months, code);
    const method = methodFor(definition);
    const direction = definition.polarity.direction;
    const compared =
      method === 'since-last-year' && isKnown
        ? [...lines].flatMap(([area, points]) => sinceLastYear(area, points, month, dispersion) ?? [])
        : [];
    const charts =
      method === 'control-chart'
        ? [...lines].flatMap(
            ([area, points]) => controlChart(area, points, direction, !PcnCode.safeParse(area).success) ?? [],
          )
        : [];
    view.sinceLastYear.push(...compared);
    view.controlCharts.push(...charts);
    view.nationalPaths.push(...pathsOf(code, lines.get('ENG') ?? []));
    view.indicators.push({
      indicator: code,
      title: definition.title,
      polarity: direction,
      method,
      reason: compared.length + charts.length > 0 ? null : isKnown ? REASONS[method] : CHANCE_NOT_KNOWN,
    });
  }
  return view;
}

const CHANCE_NOT_KNOWN =
  'This does not count people, each once, so how far chance could move it is not known and no change is called clear.';

const REASONS = {
  'since-last-year': `The same month of ${LAST_YEAR} is not held, and other months are not like it.`,
  'control-chart': `Fewer than ${FEWEST_POINTS} months are held.`,
  none: 'A count moves with the practices that report it, and of this indicator nothing else is known to be alike from month to month.',
} as const;

function methodFor({ accumulation, kind }: Indicator): TrendsView['indicators'][number]['method'] {
  if (kind !== 'fraction' || accumulation.over === 'unknown') return 'none';
  return accumulation.over === 'cumulative' ? 'since-last-year' : 'control-chart';
}

function pathsOf(indicator: string, points: readonly SeriesPoint[]): TrendsView['nationalPaths'] {
  const byYear = Map.groupBy(points, ({ month }) => contractYearOf(month));
  return [...byYear].map(([contractYear, ofYear]) => ({
    indicator,
    contractYear,
    points: ofYear.flatMap(({ month, result }) =>
      result.rate === null ? [] : [{ month, rate: result.rate }],
    ),
  }));
}
