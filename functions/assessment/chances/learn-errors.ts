import type { Month } from '../../contracts/codes.ts';
import { countsPeople } from '../../contracts/counted-unit.ts';
import { contractYearOf, yearsBefore } from '../../contracts/month.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { breaksOf, seriesOf } from '../../specification/series-of.ts';
import {
  correlationOfChanges,
  dispersionBetweenYears,
  type LearntDispersion,
  type UnitOfTwoYears,
} from '../../statistics/dispersion-between-years.ts';
import type { MonthRows } from '../month-rows.ts';
import type { ScoringRules } from '../scoring-rules.ts';
import { type ErrorModel, NOT_LEARNT } from './error-model.ts';

/**
 * Each month's rules with how wide the errors of every indicator are, learnt from the same month of the year before
 * or, where that is not held, of the year after. Networks whose practices changed in between say nothing of chance.
 *
 * @see docs/measures.md#chances
 */
export function withErrors(
  specification: Specification,
  months: readonly MonthRows[],
  rules: ReadonlyMap<Month, ScoringRules>,
): ReadonlyMap<Month, ScoringRules> {
  const byMonth = new Map(months.map((rows) => [rows.month, rows]));
  return new Map(
    [...rules].map(([month, ofMonth]) => {
      const now = byMonth.get(month);
      const other = byMonth.get(yearsBefore(month, 1)) ?? byMonth.get(yearsBefore(month, -1));
      if (now === undefined || other === undefined) return [month, ofMonth];
      const models = learnErrors(specification, ofMonth, other, now);
      return [
        month,
        new Map(
          [...ofMonth].map(([code, rule]) => [code, { ...rule, error: models.get(code) ?? NOT_LEARNT }]),
        ),
      ];
    }),
  );
}

function learnErrors(
  specification: Specification,
  rules: ScoringRules,
  other: MonthRows,
  now: MonthRows,
): ReadonlyMap<string, ErrorModel> {
  const steady = new Set(
    [...now.members].flatMap(([code, practices]) => (other.members.get(code) === practices ? [code] : [])),
  );
  const [countsNow, countsThen] = [countsIn(now, steady), countsIn(other, steady)];
  const models = new Map<string, ErrorModel>();
  const learnt = new Map<string, LearntDispersion>();
  for (const [code, { definition }] of rules) {
    if (definition?.kind !== 'fraction' || definition.mayExceedOne || !countsPeople(definition.counts))
      continue;
    const { isBroken, codeThen } = codeIn(specification, code, now.month, other.month);
    if (isBroken) models.set(code, { ...NOT_LEARNT, from: 'break' });
    if (isBroken || codeThen === undefined) continue;
    const found = dispersionBetweenYears(pairsOf(countsThen.get(codeThen), countsNow.get(code)));
    if (found !== null) learnt.set(code, found);
  }
  for (const [code, { dispersion, scores }] of learnt) {
    const correlations: Record<string, number> = {};
    for (const [another, { scores: its }] of learnt) {
      const correlation = another === code ? 0 : correlationOfChanges(scores, its);
      if (correlation !== 0) correlations[another] = correlation;
    }
    models.set(code, { dispersion, from: 'two-years', correlations });
  }
  return models;
}

/** What the indicator was called in the other month, and whether it came to count something else in between. */
function codeIn(specification: Specification, code: string, month: Month, other: Month) {
  const series = seriesOf(specification, contractYearOf(month), code);
  if (series === undefined) return { isBroken: false, codeThen: undefined };
  const [from, to] = month < other ? [month, other] : [other, month];
  const isBroken = breaksOf(specification, series.id).some(
    (found) => found.month > from && found.month <= to,
  );
  const year = contractYearOf(other);
  return { isBroken, codeThen: series.members.find(({ contractYear }) => contractYear === year)?.code };
}

type Counts = ReadonlyMap<string, MonthRows['results'][number]>;

/** Networks' sums by indicator and network. */
function countsIn({ results }: MonthRows, codes: ReadonlySet<string>): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Map<string, MonthRows['results'][number]>>();
  for (const row of results) {
    if (row.area_kind !== 'pcn' || !codes.has(row.area_code)) continue;
    const ofIndicator = counts.get(row.indicator) ?? new Map<string, MonthRows['results'][number]>();
    counts.set(row.indicator, ofIndicator);
    ofIndicator.set(row.area_code, row);
  }
  return counts;
}

/** Networks with counts in both months, from as many practices and with none suppressed. */
function pairsOf(then: Counts | undefined, now: Counts | undefined): readonly UnitOfTwoYears[] {
  if (then === undefined || now === undefined) return [];
  return [...now].flatMap(([code, row]) => {
    const before = then.get(code);
    if (before === undefined || before.practices !== row.practices) return [];
    const [a, b] = [proportionOf(before), proportionOf(row)];
    return a === null || b === null ? [] : [{ code, before: a, now: b }];
  });
}

function proportionOf({ numerator, denominator, suppressed_practices }: MonthRows['results'][number]) {
  if (numerator === null || denominator === null || suppressed_practices > 0) return null;
  return denominator === 0 || numerator > denominator ? null : { numerator, denominator };
}
