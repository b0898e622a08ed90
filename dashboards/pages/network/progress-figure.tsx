import { useMemo } from 'preact/hooks';
import type { MonthLineData } from '../../../functions/charts/month-line-chart.ts';
import { type AreaAnswer, AreaQuestion } from '../../../functions/questions/area/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import {
  countWords,
  monthWords,
  shareCoveredWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { groupWords } from '../../../functions/sentences/network-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { FigureValue } from '../../components/figure-value.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

const loadChart = async () => (await import('../../../functions/charts/month-line-chart.ts')).monthLineChart;

/** A network's progress month by month; where there is one month only, that is said. */
export function ProgressFigure({ answer, month }: { answer: AreaAnswer; month: string }) {
  const { area, months } = answer.data;
  const data = useMemo(() => lineData(answer.data, month), [answer, month]);
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
      id="progress"
      title="Progress, month by month"
      subtitle={`Progress out of 100, ${area.name}`}
      header={answer}
      month={month}
      csvHref={hrefOf(AreaQuestion, { release: release.number, basis, area: area.code }, '.csv')}
      chart={<Chart load={loadChart} data={data} height={300} />}
      notes="A hollow point is provisional: too few patients are covered to rank the network. Counts start again each April (dotted line)."
      table={
        <PlainTable
          caption={`Progress of ${area.name} by month`}
          columns={[
            { heading: 'Month' },
            { heading: 'Progress', numeric: true },
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
                value={row.progress}
                provisional={row.status === 'provisional'}
              />,
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

function lineData({ area, months }: AreaAnswer['data'], month: string): MonthLineData {
  const words = months.map(
    (row) =>
      `${monthWords(row.month)} ${row.progress === null ? 'no figure' : valueWords('score', row.progress)}`,
  );
  return {
    unit: 'score',
    label: 'Progress',
    month,
    points: months.map((row) => ({
      month: row.month,
      value: row.progress,
      interval: null,
      provisional: row.status === 'provisional',
    })),
    description: `Line chart of the progress of ${area.name} by month: ${words.join(', ')}.`,
  };
}
