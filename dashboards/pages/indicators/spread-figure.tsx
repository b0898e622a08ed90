import { useMemo } from 'preact/hooks';
import type { DecileBandsData } from '../../../functions/charts/decile-bands-chart.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { DecilesQuestion, type DecilesView } from '../../../functions/questions/deciles/question.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { medianTitle } from '../../../functions/sentences/indicator-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

const loadChart = async () =>
  (await import('../../../functions/charts/decile-bands-chart.ts')).decileBandsChart;
const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** How networks are spread, month by month, as bands of deciles. */
export function SpreadFigure({
  answer,
  breaks,
  month,
}: {
  answer: Answer<DecilesView>;
  /** First months of another way of counting. */
  breaks: readonly Month[];
  month: Month;
}) {
  const { measure, points } = answer.data;
  const data = useMemo(() => bandsData(answer.data, breaks), [answer, breaks]);
  const { unit } = measure;
  return (
    <Figure
      id="spread"
      title={medianTitle(unit, points, month)}
      subtitle={`${measure.label}, deciles of ranked networks in England, by month`}
      header={answer}
      month={month}
      csvHref={hrefOf(
        DecilesQuestion,
        {
          release: answer.release.number,
          basis: answer.basis,
          measure: measure.measure,
        },
        '.csv',
      )}
      chart={<Chart load={loadChart} data={data} height={340} />}
      notes={[
        'A tenth of networks lie below the 1st decile, nine tenths below the 9th; the darker band holds the middle from the 3rd to the 7th. The diamond is England, all patients together.',
        points.length < 2
          ? 'No trend yet: this release holds one month of it.'
          : 'Counts start again each April (dotted line).',
        ...(data.breaks.length === 0 ? [] : ['At the thick line, what is counted became something else.']),
      ].join(' ')}
      table={
        <PlainTable
          caption={`Deciles of ${measure.label} by month`}
          columns={[
            { heading: 'Month' },
            { heading: 'Networks', numeric: true },
            { heading: 'Lowest', numeric: true },
            ...TENTHS.map((tenth) => ({ heading: `${tenth + 1}0%`, numeric: true })),
            { heading: 'Highest', numeric: true },
            { heading: 'England', numeric: true },
          ]}
          rows={points.toReversed().map((point) => ({
            key: point.month,
            cells: [
              monthWords(point.month),
              countWords(point.networks),
              orNone(unit, point.lowest),
              ...TENTHS.map((tenth) => orNone(unit, point.deciles?.[tenth] ?? null)),
              orNone(unit, point.highest),
              orNone(unit, point.england),
            ],
          }))}
        />
      }
    />
  );
}

function orNone(unit: DecilesView['measure']['unit'], value: number | null): string {
  return value === null ? 'None' : valueWords(unit, value);
}

function bandsData({ measure, points }: DecilesView, breaks: readonly Month[]): DecileBandsData {
  const { unit, label } = measure;
  const words = points.flatMap(({ month, deciles }) => {
    const [low, middle, high] = [deciles?.[0], deciles?.[4], deciles?.[8]];
    if (low === undefined || middle === undefined || high === undefined)
      return [`${monthWords(month)} too few networks`];
    return [
      `${monthWords(month)} ${valueWords(unit, low)}, ${valueWords(unit, middle)}, ${valueWords(unit, high)}`,
    ];
  });
  const first = points[0]?.month ?? '';
  return {
    unit,
    label: unit === 'share' ? 'Achieved' : 'Score',
    points: points.map(({ month, deciles, england }) => ({ month, deciles, england })),
    breaks: breaks.filter((month) => month > first),
    description: `${label}: first decile, median and ninth decile of networks by month: ${words.join('; ')}.`,
  };
}
