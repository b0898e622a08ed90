import { useMemo } from 'preact/hooks';
import type { MonthLineData } from '../../../functions/charts/month-line-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { GapAnswer, GapMeasure, GapPoint } from '../../../functions/questions/gap/question.ts';
import { GapQuestion } from '../../../functions/questions/gap/question.ts';
import type { GapChange } from '../../../functions/questions/gap-change/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  monthWords,
  valueWords,
  withinSentence,
} from '../../../functions/sentences/figure-words.ts';
import { gapLine, gapTrendTitle, oneScaleNote } from '../../../functions/sentences/gap-figure-words.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

const loadChart = async () => (await import('../../../functions/charts/month-line-chart.ts')).monthLineChart;

/** The gap month by month with its interval; where one month has one, that there is no trend yet. */
export function GapOverTimeFigure({
  answer,
  measure,
  month,
  change,
}: {
  answer: GapAnswer;
  measure: GapMeasure;
  month: Month;
  /** Whether it closed in a year, where that was looked into. */
  change: GapChange | undefined;
}) {
  const points = useMemo(() => gapLine(answer.data, measure, month), [answer, measure, month]);
  const data = useMemo(() => lineData(points, measure, month), [points, measure, month]);
  if (points.filter(({ gap }) => gap !== null).length < 2) {
    return (
      <PlainSection id="gap-over-time" title="The gap, month by month">
        <p>We need at least 2 months of data to show a trend.</p>
      </PlainSection>
    );
  }
  const { release, basis } = answer;
  const own = answer.data.points.filter(({ measure: of, gap }) => of === measure.measure && gap !== null);
  const isScore = measure.unit === 'score';
  const scale = isScore ? ` ${oneScaleNote(month, own, points)}` : '';
  const asked = { release: release.number, basis, measure: measure.measure };
  return (
    <Figure
      id="gap-over-time"
      title={gapTrendTitle(points, month, measure.unit, change)}
      subtitle={`Gap in ${withinSentence(measure.label)} between the most and the least progressed fifth, England, by month`}
      header={answer}
      month={month}
      csvHref={hrefOf(GapQuestion, isScore ? { ...asked, month, table: 'gap-on-one-scale' } : asked, '.csv')}
      chart={<Chart load={loadChart} data={data} height={300} />}
      notes={`Bars show the ${INTERVAL}. Counts start again each April (dotted line), so compare a month with the same month of another year.${scale}`}
      table={<GapTable points={points} own={answer.data.points} measure={measure} />}
    />
  );
}

function lineData(points: readonly GapPoint[], { unit, label }: GapMeasure, month: Month): MonthLineData {
  const words = points.flatMap((point) =>
    point.gap === null ? [] : [`${monthWords(point.month)} ${differenceWords(unit, point.gap)}`],
  );
  return {
    unit: unit === 'share' ? 'points' : unit,
    label: unit === 'share' ? 'Gap, percentage points' : 'Gap, points',
    month,
    points: points.map((point) => ({
      month: point.month,
      value: point.gap,
      interval: point.interval,
      provisional: false,
    })),
    description: `Line chart of the gap in ${label} by month: ${words.join(', ')}.`,
  };
}

/** A release's months, the newest first: what is drawn, and beside it the gap as each month's own year scores it. */
function GapTable({
  points,
  own,
  measure: { unit, label, measure },
}: {
  points: readonly GapPoint[];
  own: readonly GapPoint[];
  measure: GapMeasure;
}) {
  const asThen = new Map(
    own.flatMap((point) => (point.measure === measure ? [[point.month, point.gap] as const] : [])),
  );
  return (
    <PlainTable
      caption={`The gap in ${label} by month`}
      columns={[
        { heading: 'Month' },
        { heading: 'Most progressed fifth', numeric: true },
        { heading: 'Least progressed fifth', numeric: true },
        { heading: 'Gap', numeric: true },
        { heading: INTERVAL, numeric: true },
        { heading: 'Networks', numeric: true },
        ...(unit === 'score' ? [{ heading: 'Gap as scored that year', numeric: true }] : []),
      ]}
      rows={points.toReversed().map((point) => ({
        key: point.month,
        cells: [
          monthWords(point.month),
          point.most === null ? 'Not given' : valueWords(unit, point.most),
          point.least === null ? 'Not given' : valueWords(unit, point.least),
          gapWords(unit, point.gap),
          point.interval === null ? 'Not given' : differenceIntervalWords(unit, point.interval),
          countWords(point.networks),
          ...(unit === 'score' ? [gapWords(unit, asThen.get(point.month) ?? null)] : []),
        ],
      }))}
    />
  );
}

function gapWords(unit: GapMeasure['unit'], gap: number | null): string {
  return gap === null ? 'Not given' : differenceWords(unit, gap);
}
