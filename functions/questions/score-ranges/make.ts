import type { Assessed } from '../../assessment/assessed.ts';
import { seriesOf } from '../../specification/series-of.ts';
import { oneView } from '../maker.ts';
import { ScoreRangesQuestion, type ScoreRangesView } from './question.ts';

/** The ranges of every contract year held, by indicator and calendar month. */
export function scoreRangesView({
  basis,
  specification,
  rulesOfYears,
}: Pick<Assessed, 'basis' | 'specification' | 'rulesOfYears'>): ScoreRangesView {
  const indicators = [...rulesOfYears].flatMap(([contractYear, byCalendarMonth]) => {
    const codes = new Set([...byCalendarMonth.values()].flatMap((rules) => [...rules.keys()]));
    return [...codes].sort().flatMap((indicator) => {
      const rules = [...byCalendarMonth].map(([calendarMonth, of]) => ({
        calendarMonth,
        rule: of.get(indicator),
      }));
      const definition = rules.find(({ rule }) => rule?.definition !== undefined)?.rule?.definition;
      const ranges = rules.flatMap(({ calendarMonth, rule }) => {
        const range = rule?.range ?? null;
        return range === null ? [] : [{ calendarMonth, ...range }];
      });
      if (definition === undefined || ranges.length === 0) return [];
      const series = seriesOf(specification, contractYear, indicator)?.id ?? null;
      return [{ contractYear, indicator, series, serviceArea: definition.serviceArea, ranges }];
    });
  });
  return { view: 'score-ranges', version: 1, basis, indicators };
}

export const makeScoreRanges = oneView(ScoreRangesQuestion, scoreRangesView);
