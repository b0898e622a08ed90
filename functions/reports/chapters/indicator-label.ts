import type { ReportViews } from '../report-views.ts';

/** The short name of an indicator, as the gap names it; its code where it has no gap. */
export function indicatorLabel({ gap }: Pick<ReportViews, 'gap'>, code: string): string {
  return gap.view.measures.find(({ measure }) => measure === code)?.label ?? code;
}
