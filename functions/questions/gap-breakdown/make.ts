import type { Assessed } from '../../assessment/assessed.ts';
import { rankedFigures } from '../../assessment/ranked-figures.ts';
import { varianceLocation } from '../../assessment/variance-location.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import { oneView } from '../maker.ts';
import { gapContributions } from './gap-contributions.ts';
import { GapBreakdownQuestion, type GapBreakdownView } from './question.ts';
import { serviceAreaGaps } from './service-area-gap.ts';

const BALANCED = 'progress-balanced';

/** What makes up the gap, month by month; with intervals for the months shown in full. */
export function gapBreakdownView({
  basis,
  months,
  rules,
}: Pick<Assessed, 'basis' | 'months' | 'rules'>): GapBreakdownView {
  const inFull = monthsInFull(months.map(({ month }) => month));
  const view: GapBreakdownView = {
    view: 'gap-breakdown',
    version: 1,
    basis,
    variance: [],
    serviceAreas: [],
    contributions: [],
  };
  for (const assessment of months) {
    const { month } = assessment;
    const ofMonth = rules.get(month) ?? new Map();
    const isInFull = inFull.includes(month);
    const measures = assessment.measures.filter(({ measure }) => measure === BALANCED);
    const balanced = rankedFigures({ ...assessment, measures }, ofMonth).get(BALANCED) ?? [];
    view.variance.push(varianceLocation(month, BALANCED, balanced));
    view.serviceAreas.push(...serviceAreaGaps(assessment, ofMonth, isInFull));
    view.contributions.push(gapContributions(assessment, ofMonth, balanced, isInFull));
  }
  return view;
}

export const makeGapBreakdown = oneView(GapBreakdownQuestion, gapBreakdownView);
