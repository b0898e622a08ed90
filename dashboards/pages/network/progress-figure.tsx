import { useMemo } from 'preact/hooks';
import { progressOnScale, type ScaledMonth } from '../../../functions/assessment/one-scale.ts';
import type { MonthLineData } from '../../../functions/charts/month-line-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { type AreaAnswer, AreaQuestion } from '../../../functions/questions/area/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { groupWords } from '../../../functions/sentences/fifth-words.ts';
import {
  countWords,
  monthWords,
  shareCoveredWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { oneScaleNote } from '../../../functions/sentences/gap-figure-words.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { FigureValue } from '../../components/figure-value.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useScoreRanges } from '../../use-score-ranges.ts';

const loadChart = async () => (await import('../../../functions/charts/month-line-chart.ts')).monthLineChart;

/** An area's progress month by month on one scale; where there is one month only, that is said. */
export function ProgressFigure({ answer, month }: { answer: AreaAnswer; month: Month }) {
  const { area, months } = answer.data;
  const ranges = useScoreRanges(answer);
  const scaled = useMemo(() => progressOnScale(answer.data, ranges, month), [answer, ranges, month]);
  const data = useMemo(() => lineData(answer.data, scaled, month), [answer, scaled, month]);
  const drawn = new Map(scaled.map(({ month: of, progress }) => [of, progress]));
  if (months.length < 2) {
    return (
      <PlainSection id="progress" title="Progress, month by month">
        <p>No trend yet: this release holds one month.</p>
      </PlainSection>
    );
  }
  const { release, basis } = answer;
  return (
    <Figure
      isShort
      id="progress"
      title="Progress, month by month"
      subtitle={`Progress out of 100, ${area.name}`}
      header={answer}
      month={month}
      csvHref={hrefOf(AreaQuestion, { release: release.number, basis, area: area.code }, '.csv')}
      chart={<Chart load={loadChart} data={data} height={300} />}
      notes={`A hollow point is provisional: too few patients are covered to rank the network. Counts start again each April (dotted line). ${oneScaleNote(month, months, scaled)}`}
      table={
        <PlainTable
          caption={`Progress of ${area.name} by month`}
          columns={[
            { heading: 'Month' },
            { heading: 'Progress', numeric: true },
            { heading: 'As scored that year', numeric: true },
            { heading: 'Group' },
            { heading: 'Indicators', numeric: true },
            { heading: 'Patients covered', numeric: true },
          ]}
          rows={months.toReversed().map((row) => ({
            key: row.month,
            cells: [
              monthWords(row.month),
              <FigureValue
                key="progress"
                unit="score"
                value={drawn.get(row.month) ?? null}
                provisional={row.status === 'provisional'}
              />,
              row.progress === null ? 'No figure' : valueWords('score', row.progress),
              groupWords(row),
              countWords(row.progressIndicators),
              row.coverage.patients === null ? 'Not known' : shareCoveredWords(row.coverage.patients),
            ],
          }))}
        />
      }
    />
  );
}

function lineData(
  { area, months }: AreaAnswer['data'],
  scaled: readonly ScaledMonth[],
  month: Month,
): MonthLineData {
  const provisional = new Set(months.flatMap((row) => (row.status === 'provisional' ? [row.month] : [])));
  const words = scaled.map(
    ({ month: of, progress }) =>
      `${monthWords(of)} ${progress === null ? 'no figure' : valueWords('score', progress)}`,
  );
  return {
    unit: 'score',
    label: 'Progress',
    month,
    points: scaled.map(({ month: of, progress }) => ({
      month: of,
      value: progress,
      interval: null,
      provisional: provisional.has(of),
    })),
    description: `Line chart of the progress of ${area.name} by month: ${words.join(', ')}.`,
  };
}
