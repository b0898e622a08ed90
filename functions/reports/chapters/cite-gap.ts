import type { Month } from '../../contracts/codes.ts';
import type { GapMeasure, GapPoint, GapView, ToldBy } from '../../questions/gap/question.ts';
import type { Named } from '../../questions/read-question.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import { changeOfRates } from '../../sentences/gap-figure-words.ts';
import { gapSentence } from '../../sentences/gap-sentence.ts';
import { type Citation, inUnit, type Sentence, TOP_OF_SCALE } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import type { MeasuredGap } from './measured-gap.ts';
import { followedChange } from './year-change.ts';

/**
 * The sentence on a gap that the pages show too, with the source of every number in it. What it says of a year ago is
 * left out where the release followed the same networks, which says it more surely.
 */
export function citedGapSentence(
  views: Pick<ReportViews, 'gap' | 'headline' | 'gapChange' | 'month'>,
  { measure, points }: MeasuredGap,
): Sentence {
  const { gap, headline, month } = views;
  const drawn =
    followedChange(views, measure.measure) === null
      ? points
      : points.filter((point) => point.month === month);
  const text = gapSentence(measure, drawn, month, { headline: headline?.view });
  const scale = text.includes(' out of 100') ? [TOP_OF_SCALE] : [];
  const cited = [
    ...labelCitation(gap, measure),
    ...pointCitations(gap, measure, drawn, month),
    ...whyCitations(views, measure.measure),
    ...scale,
  ];
  return { text, citations: cited };
}

/** The path of a measure's points in one month, or of several joined by `|`. */
export function pointPath(measure: string, month: string, what: string): string {
  return `points[measure=${measure},month=${month}].${what}`;
}

function labelCitation(gap: Named<GapView>, { measure, unit }: GapMeasure): readonly Citation[] {
  return unit === 'score' ? [] : [quote(gap, `measures[measure=${measure}].label`)];
}

function pointCitations(
  gap: Named<GapView>,
  { measure, unit }: GapMeasure,
  points: readonly GapPoint[],
  month: Month,
): readonly Citation[] {
  const point = points.find((candidate) => candidate.month === month);
  if (point === undefined) return [];
  const path = (what: string) => pointPath(measure, month, what);
  if (point.toldBy !== undefined) return toldByCitations(gap, path, point.toldBy);
  if (point.gap === null) return point.reason === null ? [] : [quote(gap, path('reason'))];
  const end = inUnit(unit, 'end');
  const change = changeOfRates(points, { unit }, month);
  return [
    cite(gap, path('most'), unit),
    cite(gap, path('least'), unit),
    cite(gap, path('gap'), inUnit(unit, 'difference')),
    ...(point.interval === null
      ? []
      : [cite(gap, path('interval.lower'), end), cite(gap, path('interval.upper'), end)]),
    ...(change === null || change.kind === 'within-chance'
      ? []
      : [
          cite(
            gap,
            pointPath(measure, `${month}|${comparedMonth(month)}`, 'gap'),
            inUnit(unit, 'move'),
            'change',
          ),
        ]),
  ];
}

function whyCitations({ headline }: Pick<ReportViews, 'headline'>, measure: string): readonly Citation[] {
  if (headline === null || headline.view.measure !== measure) return [];
  const { why } = headline.view;
  const of = (what: string) => cite(headline, what, 'count');
  if (why === 'cut-off') return ['scored', 'atLeast', 'atMost', 'restsOn'].map(of);
  return why === 'at-both-ends' ? [of('restsOn'), TOP_OF_SCALE] : [];
}

function toldByCitations(
  gap: Named<GapView>,
  path: (what: string) => string,
  { interval, indicators, atBothEnds }: ToldBy,
): readonly Citation[] {
  return [
    quote(gap, path('toldBy.label')),
    cite(gap, path('toldBy.most'), 'share'),
    cite(gap, path('toldBy.least'), 'share'),
    cite(gap, path('toldBy.gap'), 'share-difference'),
    ...(interval === null
      ? []
      : [
          cite(gap, path('toldBy.interval.lower'), 'share-end'),
          cite(gap, path('toldBy.interval.upper'), 'share-end'),
        ]),
    ...(atBothEnds ? [cite(gap, path('most'), 'score'), cite(gap, path('least'), 'score')] : []),
    ...(atBothEnds && indicators > 1 ? [cite(gap, path('toldBy.indicators'), 'count')] : []),
  ];
}
