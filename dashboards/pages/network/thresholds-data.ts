import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import type { PatientsNeededView } from '../../../functions/questions/patients-needed/question.ts';
import type {
  ProjectionThreshold,
  ProjectionView,
} from '../../../functions/questions/projection/question.ts';
import { valueWords } from '../../../functions/sentences/figure-words.ts';

/** One payment indicator of a network: where it stands, where it is heading, and what it is held against. */
export interface ThresholdRow {
  readonly indicator: string;
  readonly title: string;
  readonly rate: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly projected: ProjectionView['projections'][number] | null;
  /** Of this contract year where there are any, else of the latest earlier year, whose name is then given. */
  readonly thresholds: ProjectionThreshold | null;
}

/** Rows of the thresholds figure: the payment indicators of the month, with the projection where it is there. */
export function thresholdRows(
  { area, results }: AreaAnswer['data'],
  month: Month,
  needs: Pick<PatientsNeededView, 'indicators'>,
  contractYear: string,
  projection: ProjectionView | null,
): readonly ThresholdRow[] {
  return needs.indicators.map(({ indicator, title, lowerThreshold, upperThreshold }) => {
    const result = results.find((one) => one.month === month && one.indicator === indicator);
    const own =
      lowerThreshold === null || upperThreshold === null
        ? null
        : { lower: lowerThreshold, upper: upperThreshold, status: 'confirmed' as const, contractYear };
    const judged = projection?.indicators.find((one) => one.indicator === indicator)?.thresholds ?? null;
    return {
      indicator,
      title,
      rate: result?.rate ?? null,
      interval: result?.interval ?? null,
      projected:
        projection?.projections.find((one) => one.indicator === indicator && one.code === area.code) ?? null,
      thresholds: judged ?? own,
    };
  });
}

/** The thresholds chart: now, the projection where there is one, and the two thresholds of each indicator. */
export function thresholdsChartData(
  rows: readonly ThresholdRow[],
  name: string,
  yearEnd: string | null,
): DotRowsData {
  const hasProjection = rows.some(({ projected }) => projected !== null);
  const says = rows.map(
    ({ title, rate, projected, thresholds }) =>
      `${title} ${rate === null ? 'no figure' : valueWords('share', rate)}${projected === null ? '' : `, projected ${valueWords('share', projected.projected)}`}${thresholds === null ? '' : `, thresholds ${valueWords('share', thresholds.lower)} and ${valueWords('share', thresholds.upper)}`}`,
  );
  return {
    unit: 'share',
    label: 'Achieved',
    series: [
      { name: 'Now' },
      ...(hasProjection && yearEnd !== null ? [{ name: `Projected for ${yearEnd}`, hollow: true }] : []),
    ],
    domain: [0, 1],
    rows: rows.map(({ indicator, title, rate, interval, projected, thresholds }) => ({
      label: `${indicator} ${title}`,
      marks: [
        ...(rate === null ? [] : [{ series: 0, value: rate, interval, words: valueWords('share', rate) }]),
        ...(projected === null
          ? []
          : [{ series: 1, value: projected.projected, interval: projected.interval }]),
      ],
      ...(rate === null && { absent: 'No figure' }),
      targets:
        thresholds === null
          ? []
          : [
              { value: thresholds.lower, name: 'lower' },
              { value: thresholds.upper, name: 'upper' },
            ],
    })),
    description: `Where ${name} stands on the indicators that earn points: ${says.join('; ')}.`,
  };
}
