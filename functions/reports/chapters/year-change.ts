import { changeOfRates } from '../../sentences/gap-figure-words.ts';
import type { ReportViews } from '../report-views.ts';
import type { MeasuredGap } from './measured-gap.ts';

/** How a gap compares with a year ago. */
export type YearChange = 'wider' | 'narrower' | 'within-chance';

const OF_VERDICT = {
  narrowing: 'narrower',
  widening: 'wider',
  'no-change-beyond-chance': 'within-chance',
} as const;

/**
 * How a gap moved in a year: among the same networks, scored alike, where the release followed them; otherwise, of an
 * indicator, by the interval of the difference. One answer a report, so that two sentences never disagree.
 *
 * @returns `null` where nothing can be said
 */
export function yearChange(
  { gapChange, month }: Pick<ReportViews, 'gapChange' | 'month'>,
  { measure, points }: MeasuredGap,
): YearChange | null {
  return (
    followedChange({ gapChange, month }, measure.measure) ??
    changeOfRates(points, measure, month)?.kind ??
    null
  );
}

/** As `yearChange`, only from the networks that were followed. */
export function followedChange(
  { gapChange, month }: Pick<ReportViews, 'gapChange' | 'month'>,
  measure: string,
): YearChange | null {
  const change = gapChange?.view.changes.find(
    (candidate) => candidate.measure === measure && candidate.to === month,
  );
  return change === undefined || change.verdict === null ? null : OF_VERDICT[change.verdict];
}
