import { z } from 'zod';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { rankedFigures } from '../../assessment/ranked-figures.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { isSameCalendarMonth } from '../../contracts/month.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import type { GapMeasure } from '../gap/question.ts';
import { oneView } from '../maker.ts';
import { gapChange } from './change-of-one-gap.ts';
import { comparableMonths } from './comparable-months.ts';
import { GapChange, GapChangeQuestion, type GapChangeView, type SpreadTrend } from './question.ts';
import { spreadTrend } from './spread-trend.ts';

type Source = Pick<Assessed, 'basis' | 'specification' | 'months' | 'rules' | 'onceForMonth'>;

/** Is the gap narrowing, and who moved it: each month against the same month a year before. */
export async function gapChangeView(source: Source): Promise<GapChangeView> {
  const { basis, months } = source;
  const latest = months.at(-1);
  const changes: GapChange[] = [];
  for (const month of months) {
    const then = months.find((earlier) => earlier.month === comparedMonth(month.month));
    if (then === undefined) continue;
    const make = () => [...changesTo(source, then, month, month === latest)];
    // Of the latest month every measure is compared and networks are named, which no later release repeats.
    const known = () =>
      source.onceForMonth([then.month, month.month], 'gap-change', z.array(GapChange), make);
    changes.push(...(month === latest ? make() : await known()));
  }
  return {
    view: 'gap-change',
    version: 1,
    basis,
    measures: [...(latest?.measures ?? [])],
    changes,
    trends: latest === undefined ? [] : [...trendsTo(source, latest)],
  };
}

function changesTo(
  source: Source,
  then: MonthAssessment,
  now: MonthAssessment,
  isLatest: boolean,
): readonly GapChange[] {
  const rules = rulesOf(source, now);
  const { months, shared } = comparableMonths(source.specification, [then, now], rules);
  const measures = now.measures.filter(({ measure }) => isLatest || measure === now.headline.measure);
  const [from, to] = months.map((month) => rankedFigures({ ...month, measures }, rules));
  return measures.map((measure) => {
    const isScore = measure.unit === 'score';
    const compared = {
      from: then.month,
      to: now.month,
      indicators: isScore ? scoredAmong(shared, rules) : null,
      leftOut: isScore ? scoredAmong(rules.keys(), rules) - scoredAmong(shared, rules) : 0,
    };
    return gapChange(
      measure,
      compared,
      from?.get(measure.measure) ?? [],
      to?.get(measure.measure) ?? [],
      isLatest && measure.measure === now.headline.measure,
    );
  });
}

/** Of what builds up over the year only the same month of each year may be compared. */
function trendsTo(source: Source, latest: MonthAssessment): readonly SpreadTrend[] {
  const { specification, months } = source;
  const rules = rulesOf(source, latest);
  const sameMonth = months.filter(({ month }) => isSameCalendarMonth(month, latest.month));
  const isSteady = ({ measure }: GapMeasure) =>
    rules.get(measure)?.definition?.accumulation.over === 'point-in-time';
  const trendsOver = (over: readonly MonthAssessment[], measures: readonly GapMeasure[]) => {
    const figures = comparableMonths(specification, over, rules).months.map((month) => ({
      month: month.month,
      figures: rankedFigures({ ...month, measures: [...measures] }, rules),
    }));
    return measures.map(({ measure }) =>
      spreadTrend(
        measure,
        figures.map(({ month, figures }) => ({ month, figures: figures.get(measure) ?? [] })),
      ),
    );
  };
  return [
    ...trendsOver(
      sameMonth,
      latest.measures.filter((measure) => !isSteady(measure)),
    ),
    ...trendsOver(months, latest.measures.filter(isSteady)),
  ];
}

function scoredAmong(codes: Iterable<string>, rules: ScoringRules): number {
  return [...codes].filter((code) => (rules.get(code)?.range ?? null) !== null).length;
}

function rulesOf({ rules }: Source, { month }: MonthAssessment): ScoringRules {
  return rules.get(month) ?? new Map();
}

export const makeGapChange = oneView(GapChangeQuestion, gapChangeView);
