import { z } from 'zod';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { figureOf, isRanked } from '../../assessment/gap-point.ts';
import { isProgress } from '../../contracts/codes.ts';
import { RULES } from '../../rules/rules.ts';
import { percentileOfSorted } from '../../statistics/percentile.ts';
import type { GapMeasure } from '../gap/question.ts';
import { type Made, maker } from '../maker.ts';
import { DecilePoint, DecilesQuestion, type DecilesView } from './question.ts';

const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The spread of every measure, a view each, with a point for each month that has it. */
async function* decilesViews({
  basis,
  months,
  onceForMonth,
}: Pick<Assessed, 'basis' | 'months' | 'onceForMonth'>): AsyncGenerator<
  Made<DecilesView, typeof DecilesQuestion.key>
> {
  const measures = new Map(months.flatMap((month) => month.measures.map((one) => [one.measure, one])));
  const ofMonths: PointsOfMonth[] = [];
  for (const month of months) {
    ofMonths.push(await onceForMonth(month.month, 'deciles', PointsOfMonth, () => pointsOf(month)));
  }
  for (const measure of measures.values()) {
    const points = ofMonths.flatMap((ofMonth) => ofMonth[measure.measure] ?? []);
    const view: DecilesView = { view: 'deciles', version: 1, basis, measure, points };
    yield [{ measure: measure.measure }, view];
  }
}

/** The point of each measure that a month has. */
const PointsOfMonth = z.record(z.string(), DecilePoint);
type PointsOfMonth = z.infer<typeof PointsOfMonth>;

function pointsOf(month: MonthAssessment): PointsOfMonth {
  return Object.fromEntries(month.measures.map((measure) => [measure.measure, pointOf(month, measure)]));
}

function pointOf({ month, areas }: MonthAssessment, { measure }: GapMeasure): DecilePoint {
  const values = areas.flatMap((area) => {
    const value = area.area.kind === 'pcn' && isRanked(area, measure) ? figureOf(area, measure) : null;
    return value === null ? [] : [value];
  });
  const sorted = Float64Array.from(values).sort();
  const england = areas.find(({ area }) => area.kind === 'england');
  const isScore = isProgress(measure);
  return {
    month,
    networks: sorted.length,
    deciles:
      sorted.length < RULES.fewestForFifths.value
        ? null
        : TENTHS.flatMap((tenth) => percentileOfSorted(sorted, tenth / 10) ?? []),
    lowest: sorted[0] ?? null,
    highest: sorted.at(-1) ?? null,
    england: isScore || england === undefined ? null : figureOf(england, measure),
  };
}

export const makeDeciles = maker(DecilesQuestion, decilesViews);
