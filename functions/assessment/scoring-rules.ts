import type { Month } from '../contracts/codes.ts';
import { contractYearOf, isSameCalendarMonth, monthsOfYear } from '../contracts/month.ts';
import { RULES } from '../rules/rules.ts';
import { indicatorOf } from '../specification/indicator-of.ts';
import type { Specification } from '../specification/load-specification.ts';
import type { Indicator } from '../specification/schema.ts';
import { seriesOf } from '../specification/series-of.ts';
import { pointsForPayment, thresholdsForPoints } from '../specification/thresholds-for-points.ts';
import { percentile } from '../statistics/percentile.ts';
import { achievementOf } from './achievement.ts';
import type { ErrorModel } from './chances/error-model.ts';
import { coverageOf, isFullEnough, knownPatients } from './coverage.ts';
import { coverageOfIndicator, sumsOf } from './indicator-result.ts';
import type { AreaIndicatorRow, AreaRow, MonthRows } from './month-rows.ts';
import type { ScoreRange } from './score.ts';

/** How one indicator counts in one month; `definition` undefined where the code is not in our specification. */
export interface ScoringRule {
  readonly definition: Indicator | undefined;
  readonly range: ScoreRange | null;
  /** Points that may weigh in contract progress; `null` where there are none or they are not verified. */
  readonly points: number | null;
  /** How wide its errors are; absent where that was not learnt. */
  readonly error?: ErrorModel;
}

export type ScoringRules = ReadonlyMap<string, ScoringRule>;

/** Networks' rates of one basis by month and indicator, to take benchmark ranges from. */
export type NetworkRates = ReadonlyMap<Month, ReadonlyMap<string, readonly number[]>>;

/** Collects every network's achievement, month by month; networks without a rate are left out. */
export function networkRates(months: readonly MonthRows[]): NetworkRates {
  return new Map(months.map((rows) => [rows.month, ratesByIndicator(rows)]));
}

/**
 * How each indicator of a month is scored: by contract thresholds that are verified, else by the benchmark range of
 * the same calendar month in the first contract year held of its series, else not at all. Counts have no score, and
 * a code that is not specified is shown and never scored.
 *
 * @see docs/measures.md#score
 */
export function scoringRules(specification: Specification, rates: NetworkRates, month: Month): ScoringRules {
  const codes = [...(rates.get(month)?.keys() ?? [])];
  return new Map(codes.map((code) => [code, ruleOf(specification, rates, month, code)]));
}

/** How a contract year scores each calendar month, `04` to `03`, also months that it does not hold. */
export type RulesOfYear = ReadonlyMap<string, ScoringRules>;

/**
 * How the indicators that a contract year holds are scored in every calendar month, so that months of other years can
 * be put on that year's scale.
 *
 * @param contractYear such as `2026-27`; one that holds no month has no indicators
 */
export function rulesOfYear(
  specification: Specification,
  rates: NetworkRates,
  contractYear: string,
): RulesOfYear {
  const held = [...rates].filter(([month]) => contractYearOf(month) === contractYear);
  const codes = [...new Set(held.flatMap(([, byCode]) => [...byCode.keys()]))];
  return new Map(
    monthsOfYear(contractYear).map((month) => [
      month.slice(5),
      new Map(codes.map((code) => [code, ruleOf(specification, rates, month, code)])),
    ]),
  );
}

function ruleOf(specification: Specification, rates: NetworkRates, month: Month, code: string): ScoringRule {
  const definition = indicatorOf(specification, contractYearOf(month), code);
  if (definition === undefined) return { definition, range: null, points: null };
  const points = pointsForPayment(definition)?.value ?? null;
  if (definition.kind !== 'fraction') return { definition, range: null, points };
  const thresholds = thresholdsForPoints(definition);
  if (thresholds !== null) {
    const range = {
      lower: Number(thresholds.lower),
      upper: Number(thresholds.upper),
      against: 'contract',
    } as const;
    return { definition, range, points };
  }
  const first = firstRates(specification, rates, month, code);
  return { definition, range: benchmarkRange(first, definition.polarity.direction), points: null };
}

/**
 * Rates of the same calendar month in the earliest contract year held that publishes the series from April to March;
 * where no such year is held, in the earliest of all.
 */
function firstRates(
  specification: Specification,
  rates: NetworkRates,
  month: Month,
  code: string,
): readonly number[] {
  const series = seriesOf(specification, contractYearOf(month), code);
  const sameMonth = [...rates.keys()].filter((other) => isSameCalendarMonth(other, month)).sort();
  const held = sameMonth.flatMap((other) => {
    const contractYear = contractYearOf(other);
    const member = series?.members.find((candidate) => candidate.contractYear === contractYear);
    const codeThen = member?.code ?? code;
    const found = rates.get(other)?.get(codeThen) ?? [];
    const whole = isPublishedAllYear(indicatorOf(specification, contractYear, codeThen));
    return found.length === 0 ? [] : [{ found, whole }];
  });
  return (held.find(({ whole }) => whole) ?? held[0])?.found ?? [];
}

function isPublishedAllYear(definition: Indicator | undefined): boolean {
  if (definition === undefined) return false;
  return (
    definition.inForce === null ||
    (definition.inForce.from.endsWith('-04') && definition.inForce.to.endsWith('-03'))
  );
}

/** Rates of the networks that enough is known of to rank them: one that is provisional is no yardstick. */
function ratesByIndicator({ areas, results }: MonthRows): ReadonlyMap<string, readonly number[]> {
  const rates = new Map<string, number[]>();
  const networks = new Map(
    areas.flatMap((area) => (area.area_kind === 'pcn' ? [[area.area_code, area] as const] : [])),
  );
  for (const row of results) {
    const known = rates.get(row.indicator) ?? [];
    rates.set(row.indicator, known);
    const network = row.area_kind === 'pcn' ? networks.get(row.area_code) : undefined;
    if (network === undefined || !isYardstick(network, row)) continue;
    const { rate } = achievementOf(sumsOf(row));
    if (rate !== null) known.push(rate);
  }
  return rates;
}

/** Whether enough of a network reported, and enough of it this indicator. */
function isYardstick(network: AreaRow, row: AreaIndicatorRow): boolean {
  const known = { ...network, patients: knownPatients(network) };
  return isFullEnough(coverageOf(known)) && isFullEnough(coverageOfIndicator(known, row));
}

/**
 * The range an indicator without contract thresholds is scored against: a low and a high centile over networks
 * of the same calendar month in the series' first contract year, frozen. It is no contract threshold, and says so.
 *
 * @param rates achievement of each network in that month, fractions; missing ones left out
 * @returns `null` for too few networks, no direction, or when both centiles are the same
 */
export function benchmarkRange(
  rates: readonly number[],
  polarity: 'up' | 'down' | 'none',
): ScoreRange | null {
  if (polarity === 'none' || rates.length < RULES.fewestForBenchmark.value) return null;
  const low = percentile(rates, RULES.benchmarkLow.value);
  const high = percentile(rates, RULES.benchmarkHigh.value);
  if (low === null || high === null || low === high) return null;
  return polarity === 'up'
    ? { lower: low, upper: high, against: 'benchmark' }
    : { lower: high, upper: low, against: 'benchmark' };
}
