import { useMemo } from 'preact/hooks';
import { rugHeight } from '../../../functions/charts/rug-height.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { AreaQuestion } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { cellWords, rugData, rugNotes, rugTitle } from './rug-data.ts';

const loadChart = async () => (await import('../../../functions/charts/rug-chart.ts')).rugChart;

/** Every indicator of a network by month. */
export function RugFigure({
  answer,
  indicators,
  month,
}: {
  answer: AreaAnswer;
  indicators: IndicatorsAnswer['data'];
  month: Month;
}) {
  const { area, months, results } = answer.data;
  const data = useMemo(() => rugData(answer.data, indicators), [answer, indicators]);
  if (results.length === 0) return null;
  return (
    <Figure
      id="rug"
      title={rugTitle(results, month)}
      subtitle={`Each indicator of ${area.name}, by month, with its score out of 100`}
      header={answer}
      month={month}
      csvHref={hrefOf(
        AreaQuestion,
        { release: answer.release.number, basis: answer.basis, area: area.code },
        '.csv',
      )}
      chart={<Chart load={loadChart} data={data} height={rugHeight(data)} />}
      notes={rugNotes(data)}
      table={
        <PlainTable
          caption={`Indicators of ${area.name} by month`}
          columns={[{ heading: 'Month' }, ...data.rows.map(({ code }) => ({ heading: code }))]}
          rows={months.toReversed().map(({ month: row }) => ({
            key: row,
            cells: [
              monthWords(row),
              ...data.rows.map(({ code }) =>
                cellWords(results.find((result) => result.month === row && result.indicator === code)),
              ),
            ],
          }))}
        />
      }
    />
  );
}
