import { useMemo } from 'preact/hooks';
import type { MonthLineData } from '../../../../functions/charts/month-line-chart.ts';
import type { Month } from '../../../../functions/contracts/codes.ts';
import {
  DeprivationQuestion,
  type DeprivationView,
} from '../../../../functions/questions/deprivation/question.ts';
import type { GapMeasure } from '../../../../functions/questions/gap/question.ts';
import { type Answer, hrefOf } from '../../../../functions/questions/question.ts';
import { INTERVAL } from '../../../../functions/rules/rule-words.ts';
import { deprivationTitle } from '../../../../functions/sentences/deprivation-sentences.ts';
import {
  countWords,
  decimalWords,
  differenceIntervalWords,
  differenceWords,
  monthWords,
  withinSentence,
} from '../../../../functions/sentences/figure-words.ts';
import { otherSourcesSentence } from '../../../../functions/sentences/source-sentences.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';

const loadChart = async () =>
  (await import('../../../../functions/charts/month-line-chart.ts')).monthLineChart;

type Slope = NonNullable<DeprivationView['slopes']>[number];

interface FigureProps {
  readonly title: string;
  readonly answer: Answer<DeprivationView>;
  readonly measure: GapMeasure;
  /** In order of month. */
  readonly slopes: readonly Slope[];
}

/** The slope index of inequality month by month, with both indices in the table. */
export function DeprivationFigure({ title, answer, measure, slopes }: FigureProps) {
  const { data, release, basis } = answer;
  const chart = useMemo(() => lineData(slopes, measure, data.month), [slopes, measure, data.month]);
  const latest = data.measures.find((one) => one.measure === measure.measure);
  return (
    <Figure
      id="deprivation"
      title={latest === undefined ? title : deprivationTitle(latest)}
      subtitle={`Difference in ${withinSentence(measure.label)} between the least and the most deprived end, by month`}
      header={answer}
      month={data.month}
      csvHref={hrefOf(DeprivationQuestion, { release: release.number, basis, table: 'slopes' }, '.csv')}
      chart={<Chart load={loadChart} data={chart} height={300} />}
      notes={`${latest === undefined ? '' : `${monthWords(data.month)}: ${latest.sentence} `}The line shows the slope index of inequality. Above 0, the least deprived networks are higher. Bars show the ${INTERVAL}. ${otherSourcesSentence(data.month, { ...data.sources, census: null })}`}
      table={
        <PlainTable
          caption={`Indices of inequality in ${withinSentence(measure.label)} by month`}
          columns={[
            { heading: 'Month' },
            { heading: 'Slope index', numeric: true },
            { heading: INTERVAL, numeric: true },
            { heading: 'Relative index', numeric: true },
            { heading: `Its ${INTERVAL}`, numeric: true },
            { heading: 'Networks', numeric: true },
          ]}
          rows={slopes.toReversed().map((slope) => ({ key: slope.month, cells: cellsOf(slope, measure) }))}
        />
      }
    />
  );
}

function cellsOf({ month, sii, siiInterval, rii, riiInterval, networks }: Slope, { unit }: GapMeasure) {
  return [
    monthWords(month),
    sii === null ? 'Not given' : differenceWords(unit, sii),
    siiInterval === null ? 'Not given' : differenceIntervalWords(unit, siiInterval),
    rii === null ? 'Not given' : decimalWords(rii, 2),
    riiInterval === null
      ? 'Not given'
      : `${decimalWords(riiInterval.lower, 2)} to ${decimalWords(riiInterval.upper, 2)}`,
    countWords(networks),
  ];
}

function lineData(slopes: readonly Slope[], { unit, label }: GapMeasure, month: Month): MonthLineData {
  const words = slopes.flatMap((slope) =>
    slope.sii === null ? [] : [`${monthWords(slope.month)} ${differenceWords(unit, slope.sii)}`],
  );
  return {
    unit: unit === 'share' ? 'points' : unit,
    label: unit === 'share' ? 'Slope index, percentage points' : 'Slope index, points',
    month,
    points: slopes.map((slope) => ({
      month: slope.month,
      value: slope.sii,
      interval: slope.siiInterval,
      provisional: false,
    })),
    description: `Line chart of the slope index of inequality in ${label} by month: ${words.join(', ')}.`,
  };
}
