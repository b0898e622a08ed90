import type { GapMeasure } from '../../contracts/views/gap-view.ts';
import type { AreaGap, LocationView, MonthLocationView } from '../../contracts/views/location-view.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import type { MonthAssessment } from '../assess-month.ts';
import type { Assessed, NamedView } from '../assessed.ts';
import { type RankedFigure, type RankedFigures, rankedFigures } from '../ranked-figures.ts';
import { areaGap } from './area-gap.ts';
import { gapContributions } from './gap-contributions.ts';
import { serviceAreaGaps } from './service-area-gap.ts';
import { varianceLocation } from './variance-location.ts';

const BALANCED = 'progress-balanced';

type Source = Pick<Assessed, 'basis' | 'months' | 'rules'>;

/** Where the gap lies: one view through time, and one for each month shown in full. */
export function* locationViews(source: Source): Generator<NamedView> {
  const { basis, months, rules } = source;
  const inFull = monthsInFull(months.map(({ month }) => month));
  const through: LocationView = {
    view: 'location',
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
    const measures = assessment.measures.filter(({ measure }) => isInFull || measure === BALANCED);
    const figures = rankedFigures({ ...assessment, measures }, ofMonth);
    const balanced = figures.get(BALANCED) ?? [];
    through.variance.push(varianceLocation(month, BALANCED, balanced));
    through.serviceAreas.push(...serviceAreaGaps(assessment, ofMonth, isInFull));
    through.contributions.push(gapContributions(assessment, ofMonth, balanced, isInFull));
    if (isInFull) yield [`location/${month}/${basis}`, monthLocation(basis, assessment, figures)];
  }
  yield [`location/${basis}`, through];
}

function monthLocation(
  basis: Assessed['basis'],
  { month, measures, areas }: MonthAssessment,
  figures: RankedFigures,
): MonthLocationView {
  const places = areas.flatMap(({ area: { kind, code, name } }) =>
    kind === 'region' || kind === 'icb' ? [{ kind, code, name }] : [],
  );
  return {
    view: 'month-location',
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
