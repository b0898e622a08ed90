import { isProgress } from '../../contracts/codes.ts';
import type { GapMeasure, GapPoint, GapView } from '../../questions/gap/question.ts';
import type { Named } from '../../questions/read-question.ts';
import type { ReportViews } from '../report-views.ts';

/** The overall measure that a report opens with. */
export const OVERALL = 'progress-balanced';

/** The measure a report speaks of first: progress, or the indicator that tells more where progress tells little. */
export function measureSpokenOf({ gap, month }: Pick<ReportViews, 'gap' | 'month'>): {
  readonly measure: string;
  readonly unit: GapMeasure['unit'];
} {
  const overall = gap.view.points.find((point) => point.measure === OVERALL && point.month === month);
  return overall?.toldBy === undefined
    ? { measure: OVERALL, unit: 'score' }
    : { measure: overall.toldBy.measure, unit: 'share' };
}

/** A measure with its points, in order of month. */
export interface MeasuredGap {
  readonly measure: GapMeasure;
  readonly points: readonly GapPoint[];
}

/** The points of one measure; `null` where the view has no such measure. */
export function gapOf({ view }: Named<GapView>, name: string): MeasuredGap | null {
  const measure = view.measures.find((candidate) => candidate.measure === name);
  return measure === undefined
    ? null
    : { measure, points: view.points.filter((point) => point.measure === name) };
}

/** The measures of single indicators that were assessed in a month, as the view orders them. */
export function indicatorGaps({ view }: Named<GapView>, month: string): readonly MeasuredGap[] {
  return view.measures
    .filter(({ measure }) => !isProgress(measure))
    .map((measure) => ({ measure, points: view.points.filter((point) => point.measure === measure.measure) }))
    .filter(({ points }) => points.some((point) => point.month === month));
}
