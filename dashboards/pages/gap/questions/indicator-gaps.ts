import type { RealityView } from '../../../../functions/contracts/views/reality-view.ts';

/** The gap on one indicator, as fractions of patients. */
export interface IndicatorGap {
  readonly measure: string;
  readonly label: string;
  readonly gap: number;
  /** With chance taken out; null where it cannot be told. */
  readonly left: number | null;
  readonly chanceShare: number | null;
}

/** Indicators with a gap in a month, the widest first; progress scores are not among them. */
export function indicatorGaps(
  { measures, points }: Pick<RealityView, 'measures' | 'points'>,
  month: string,
): readonly IndicatorGap[] {
  return measures
    .filter(({ unit }) => unit === 'share')
    .flatMap(({ measure, label }): IndicatorGap[] => {
      const point = points.find((one) => one.month === month && one.measure === measure);
      if (point === undefined || point.gap === null) return [];
      return [{ measure, label, gap: point.gap, left: point.gapLeft, chanceShare: point.chanceShare }];
    })
    .toSorted((a, b) => b.gap - a.gap);
}
