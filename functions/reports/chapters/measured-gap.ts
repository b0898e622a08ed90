import { isProgress, type Month } from '../../contracts/codes.ts';
import {
  BALANCED_PROGRESS,
  type GapMeasure,
  type GapPoint,
  type GapView,
} from '../../questions/gap/question.ts';
import type { Named } from '../../questions/read-question.ts';
import type { ReportViews } from '../report-views.ts';

/** Progress, which a report speaks of unless the month is told by an indicator. */
export const OVERALL = BALANCED_PROGRESS.measure;

/** The measure a report speaks of: the headline of its month; in an older release what its gap says it is told by. */
export function measureSpokenOf({
  gap,
  headline,
  month,
}: Pick<ReportViews, 'gap' | 'headline' | 'month'>): GapMeasure {
  const overall = gap.view.points.find((point) => point.measure === OVERALL && point.month === month);
  const measure = headline?.view.measure ?? overall?.toldBy?.measure ?? OVERALL;
  return gap.view.measures.find((candidate) => candidate.measure === measure) ?? BALANCED_PROGRESS;
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
export function indicatorGaps({ view }: Named<GapView>, month: Month): readonly MeasuredGap[] {
  return view.measures
    .filter(({ measure }) => !isProgress(measure))
    .map((measure) => ({ measure, points: view.points.filter((point) => point.measure === measure.measure) }))
    .filter(({ points }) => points.some((point) => point.month === month));
}

/** The gap that a report opens with; an older release tells it at progress, with the indicator in `toldBy`. */
export function gapSpokenOf(views: Pick<ReportViews, 'gap' | 'headline' | 'month'>): MeasuredGap | null {
  return gapOf(views.gap, views.headline === null ? OVERALL : measureSpokenOf(views).measure);
}
