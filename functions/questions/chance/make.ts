import { z } from 'zod';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { type RankedFigures, rankedFigures } from '../../assessment/ranked-figures.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { isProgress } from '../../contracts/codes.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import type { GapMeasure } from '../gap/question.ts';
import { oneView } from '../maker.ts';
import { alikeProgress } from './alike-progress.ts';
import { chancePoint } from './chance-point.ts';
import { ChancePoint, ChanceQuestion, type ChanceView } from './question.ts';

/** How much of each gap is real, through time: of a month that is not shown in full nothing changes any more. */
export const makeChance = oneView(ChanceQuestion, async ({ basis, months, rules, onceForMonth }) => {
  const inFull = monthsInFull(months.map(({ month }) => month));
  const known = new Map<string, readonly ChancePoint[]>();
  for (const each of months) {
    const { month } = each;
    if (inFull.includes(month)) continue;
    const make = () => [...realityPoints(each, rules.get(month) ?? new Map(), false)];
    known.set(month, await onceForMonth(month, 'chance', z.array(ChancePoint), make));
  }
  return chanceView({ basis, months, rules }, known);
});

/**
 * The view of all months; the test of progress is run for the months shown in full only.
 *
 * @param known points by month, where they were made already
 */
export function chanceView(
  { basis, months, rules }: Pick<Assessed, 'basis' | 'months' | 'rules'>,
  known: ReadonlyMap<string, readonly ChancePoint[]> = new Map(),
): ChanceView {
  const inFull = monthsInFull(months.map(({ month }) => month));
  const measures = new Map<string, GapMeasure>();
  for (const month of months) for (const measure of month.measures) measures.set(measure.measure, measure);
  return {
    view: 'chance',
    version: 1,
    basis,
    measures: [...measures.values()],
    points: months.flatMap(
      (month) =>
        known.get(month.month) ??
        realityPoints(month, rules.get(month.month) ?? new Map(), inFull.includes(month.month)),
    ),
  };
}

/** One point for each measure of a month that has a gap point. */
export function realityPoints(
  month: MonthAssessment,
  rules: ScoringRules,
  isInFull: boolean,
): readonly ChancePoint[] {
  const figures = rankedFigures(month, rules);
  return month.measures.flatMap((measure) => {
    const point = month.gaps.find((candidate) => candidate.measure === measure.measure);
    if (point === undefined) return [];
    const simulated = isInFull ? simulate(month, rules, measure.measure, figures) : null;
    return [chancePoint(measure, point, figures.get(measure.measure) ?? [], simulated, isInFull)];
  });
}

function simulate(month: MonthAssessment, rules: ScoringRules, measure: string, figures: RankedFigures) {
  if (!isProgress(measure)) return null;
  const codes = new Set((figures.get(measure) ?? []).map(({ code }) => code));
  return alikeProgress(month, rules, measure, codes);
}
