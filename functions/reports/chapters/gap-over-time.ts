import type { GapPoint } from '../../questions/gap/question.ts';
import type { GapChange } from '../../questions/gap-change/question.ts';
import { comparedMonth } from '../../rules/compared-month.ts';
import { INTERVAL, LAST_YEAR } from '../../rules/rule-words.ts';
import { differenceWords, monthWords, withinSentence } from '../../sentences/figure-words.ts';
import { gapLine, gapTrendTitle, oneScaleNote } from '../../sentences/gap-figure-words.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Figure, ReportTable } from '../content/report.ts';
import { type Citation, inUnit } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite } from '../trace/cite.ts';
import { pointPath } from './cite-gap.ts';
import type { MeasuredGap } from './measured-gap.ts';

/** The gap month by month up to the report's own, on one scale; `null` where there is one month only, which a sentence has said. */
export function gapOverTime(views: ReportViews, gap: MeasuredGap): Figure | null {
  const { month } = views;
  const { label, unit, measure } = gap.measure;
  const points = gapLine(views.gap.view, gap.measure, month).filter((point) => point.month <= month);
  if (points.filter((point) => point.gap !== null).length < 2) return null;
  const change = views.gapChange?.view.changes.find(
    (found) => found.measure === measure && found.to === month,
  );
  const words = points.flatMap((point) =>
    point.gap === null ? [] : [`${monthWords(point.month)} ${differenceWords(unit, point.gap)}`],
  );
  const own = gap.points.filter((point) => point.month <= month && point.gap !== null);
  const scale = unit === 'score' ? ` ${oneScaleNote(month, own, points)}` : '';
  const title = gapTrendTitle(points, month, unit, change);
  return {
    title,
    subtitle: `Gap in ${withinSentence(label)} between the most and the least progressed fifth, England, by month`,
    chart: {
      kind: 'month-line',
      data: {
        unit: unit === 'share' ? 'points' : unit,
        label: unit === 'share' ? 'Gap, percentage points' : 'Gap, points',
        month,
        points: points.map((point) => ({
          month: point.month,
          value: point.gap,
          interval: point.interval,
          provisional: false,
        })),
        description: `Line chart of the gap in ${withinSentence(label)} by month: ${words.join(', ')}.`,
      },
    },
    // A title that claims a change gives no figure.
    citations: drawnCitations(views, gap, change).filter(({ written }) => title.includes(written)),
    notes: `Bars show the ${INTERVAL}. Counts start again every April (dotted line). Compare each month with the same month ${LAST_YEAR}.${scale}`,
    table: gapTable(gap, points, views.gap.name),
  };
}

/** Where the two gaps of a title come from: of progress, the two months scored alike. */
function drawnCitations(
  { gapChange, gap, month }: ReportViews,
  { measure: { measure, unit } }: MeasuredGap,
  change: GapChange | undefined,
): readonly Citation[] {
  const difference = inUnit(unit, 'difference');
  if (unit === 'share')
    return [comparedMonth(month), month].map((at) => cite(gap, pointPath(measure, at, 'gap'), difference));
  if (gapChange === null || change === undefined || change.gapFrom === null) return [];
  const found = `changes[measure=${measure},to=${month}]`;
  return [cite(gapChange, `${found}.gapFrom`, difference), cite(gapChange, `${found}.gapTo`, difference)];
}

function gapTable({ measure }: MeasuredGap, points: readonly GapPoint[], source: string): ReportTable {
  const { unit, label } = measure;
  const end = inUnit(unit, 'end');
  return {
    id: 'gap-by-month',
    caption: `The gap in ${withinSentence(label)} by month`,
    columns: [
      { heading: 'Month', numeric: false },
      { heading: 'Most progressed fifth', numeric: true },
      { heading: 'Least progressed fifth', numeric: true },
      { heading: unit === 'share' ? 'Gap, percentage points' : 'Gap, points', numeric: true },
      { heading: `Gap, ${INTERVAL} from`, numeric: true },
      { heading: `Gap, ${INTERVAL} to`, numeric: true },
      { heading: 'Ranked networks', numeric: true },
      { heading: 'Not ranked', numeric: true },
    ],
    rows: points.map((point) => [
      textCell(monthWords(point.month)),
      numberCell(unit, point.most),
      numberCell(unit, point.least),
      numberCell(end, point.gap),
      numberCell(end, point.interval?.lower ?? null),
      numberCell(end, point.interval?.upper ?? null),
      numberCell('count', point.networks),
      numberCell('count', point.provisional),
    ]),
    source,
  };
}
