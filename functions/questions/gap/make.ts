import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { oneView } from '../maker.ts';
import { gapScales } from './gap-scales.ts';
import { type GapMeasure, GapQuestion, type GapView } from './question.ts';

export const makeGap = oneView(GapQuestion, (assessed) => ({
  ...gapView(assessed.basis, assessed.months),
  scales: [...gapScales(assessed)],
}));

/** The gap of every measure through time; a measure is described as its latest month describes it. */
export function gapView(basis: MembershipBasis, months: readonly MonthAssessment[]): GapView {
  const measures = new Map<string, GapMeasure>();
  for (const month of months) for (const measure of month.measures) measures.set(measure.measure, measure);
  return {
    view: 'gap',
    version: 1,
    basis,
    measures: [...measures.values()],
    points: months.flatMap(({ gaps }) => gaps),
  };
}
