import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { type RankedFigure, type RankedFigures, rankedFigures } from '../../assessment/ranked-figures.ts';
import { varianceLocation } from '../../assessment/variance-location.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import type { GapMeasure } from '../gap/question.ts';
import { type Made, maker } from '../maker.ts';
import { areaGap } from './area-gap.ts';
import { type AreaGap, GapWithinAreasQuestion, type GapWithinAreasView } from './question.ts';

/** The gaps within areas of each month that is shown in full. */
export function* gapsWithinAreas({
  basis,
  months,
  rules,
}: Pick<Assessed, 'basis' | 'months' | 'rules'>): Generator<
  Made<GapWithinAreasView, typeof GapWithinAreasQuestion.key>
> {
  const inFull = monthsInFull(months.map(({ month }) => month));
  for (const assessment of months) {
    const { month } = assessment;
    if (!inFull.includes(month)) continue;
    const figures = rankedFigures(assessment, rules.get(month) ?? new Map());
    yield [{ month }, withinAreas(basis, assessment, figures)];
  }
}

export const makeGapWithinAreas = maker(GapWithinAreasQuestion, gapsWithinAreas);

function withinAreas(
  basis: Assessed['basis'],
  { month, measures, areas }: MonthAssessment,
  figures: RankedFigures,
): GapWithinAreasView {
  const places = areas.flatMap(({ area: { kind, code, name } }) =>
    kind === 'region' || kind === 'icb' ? [{ kind, code, name }] : [],
  );
  return {
    view: 'gap-within-areas',
    version: 1,
    basis,
    month,
    measures: [...measures],
    areas: places,
    variance: measures.map(({ measure }) => varianceLocation(month, measure, figures.get(measure) ?? [])),
    // Area by area, since resamples of as many networks are drawn once.
    gaps: places.flatMap((place) => measures.map((measure) => gapIn(place, measure, figures))),
  };
}

function gapIn(
  { kind, code }: { readonly kind: 'region' | 'icb'; readonly code: string },
  { measure, polarity }: GapMeasure,
  figures: RankedFigures,
): AreaGap {
  const isInside = (figure: RankedFigure) => figure[kind] === code;
  return { measure, kind, code, ...areaGap((figures.get(measure) ?? []).filter(isInside), polarity) };
}
