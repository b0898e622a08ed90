import { z } from 'zod';
import type { Assessed } from '../../assessment/assessed.ts';
import { rankedFigures } from '../../assessment/ranked-figures.ts';
import { varianceLocation } from '../../assessment/variance-location.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import { oneView } from '../maker.ts';
import { gapContributions } from './gap-contributions.ts';
import {
  GapBreakdownQuestion,
  type GapBreakdownView,
  GapContributions,
  ServiceAreaGap,
  VarianceLocation,
} from './question.ts';
import { serviceAreaGaps } from './service-area-gap.ts';

const BALANCED = 'progress-balanced';

/** What one month has of each list of the view. */
const OfMonth = z.strictObject({
  variance: VarianceLocation,
  serviceAreas: z.array(ServiceAreaGap),
  contributions: GapContributions,
});
type OfMonth = z.infer<typeof OfMonth>;

/** What makes up the gap, month by month; with intervals for the months shown in full. */
export async function gapBreakdownView({
  basis,
  months,
  rules,
  onceForMonth,
}: Pick<Assessed, 'basis' | 'months' | 'rules' | 'onceForMonth'>): Promise<GapBreakdownView> {
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
    const make = (): OfMonth => {
      const spoken = assessment.headline.measure;
      const measures = assessment.measures.filter(
        ({ measure }) => measure === BALANCED || measure === spoken,
      );
      const figures = rankedFigures({ ...assessment, measures }, ofMonth);
      return {
        variance: varianceLocation(month, spoken, figures.get(spoken) ?? []),
        serviceAreas: [...serviceAreaGaps(assessment, ofMonth, isInFull)],
        contributions: gapContributions(assessment, ofMonth, figures.get(BALANCED) ?? [], isInFull),
      };
    };
    const what = isInFull ? 'gap-breakdown-in-full' : 'gap-breakdown';
    const { variance, serviceAreas, contributions } = await onceForMonth(month, what, OfMonth, make);
    view.variance.push(variance);
    view.serviceAreas.push(...serviceAreas);
    view.contributions.push(contributions);
  }
  return view;
}

export const makeGapBreakdown = oneView(GapBreakdownQuestion, gapBreakdownView);
