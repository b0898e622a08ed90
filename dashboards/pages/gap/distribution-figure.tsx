import { useMemo } from 'preact/hooks';
import type { DistributionData } from '../../../functions/charts/distribution-chart.ts';
import { type SpreadBin, spreadBins } from '../../../functions/charts/spread-bins.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreasAnswer } from '../../../functions/questions/areas/question.ts';
import type { GapMeasure, GapPoint } from '../../../functions/questions/gap/question.ts';
import {
  countWords,
  differenceWords,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { spreadSentence } from '../../../functions/sentences/gap-figure-words.ts';
import { areasCsv } from '../../areas-csv.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import type { NetworkStanding } from './standings.ts';

interface DistributionProps {
  readonly header: AreasAnswer;
  readonly standings: readonly NetworkStanding[];
  readonly measure: GapMeasure;
  readonly month: Month;
  readonly point: GapPoint | undefined;
}

const loadChart = async () =>
  (await import('../../../functions/charts/distribution-chart.ts')).distributionChart;

/** All ranked networks by value, with the two fifths whose distance is the gap. */
export function DistributionFigure({ header, standings, measure, month, point }: DistributionProps) {
  const data = useMemo(() => distributionData(standings, measure, point), [standings, measure, point]);
  const { title } = spreadSentence(measure.unit, rankedValues(standings));
  return (
    <Figure
      id="distribution"
      title={title}
      subtitle={`${measure.label}, ${monthWords(month)}, ranked primary care networks in England`}
      header={header}
      month={month}
      csvHref={areasCsv(header, {
        month,
        kind: 'pcn',
        measure: measure.unit === 'share' ? measure.measure : null,
      })}
      chart={<Chart load={loadChart} data={data} height={340} />}
      notes={`${leftOutWords(standings)}${restsOnWords(standings, measure)}`}
      table={<BinTable bins={data.bins} measure={measure} month={month} />}
    />
  );
}

function distributionData(
  standings: readonly NetworkStanding[],
  measure: GapMeasure,
  point: GapPoint | undefined,
): DistributionData {
  const { unit, label } = measure;
  const bins = spreadBins(
    standings.flatMap(({ area, value, group }) =>
      value === null || area.status !== 'ranked' ? [] : [{ value, group: group ?? 'middle' }],
    ),
  );
  const ends =
    point === undefined || point.most === null || point.least === null || point.gap === null
      ? null
      : { most: point.most, least: point.least, gapWords: differenceWords(unit, point.gap) };
  const { sentence } = spreadSentence(unit, rankedValues(standings));
  const fifths =
    ends === null
      ? ''
      : ` The least progressed fifth average ${valueWords(unit, ends.least)}, the most progressed ${valueWords(unit, ends.most)}: a gap of ${ends.gapWords}.`;
  return { unit, label, bins, ends, description: `Bar chart of networks by ${label}. ${sentence}${fifths}` };
}

function rankedValues(standings: readonly NetworkStanding[]): readonly number[] {
  return standings.flatMap(({ area, value }) => (value === null || area.status !== 'ranked' ? [] : [value]));
}

function leftOutWords(standings: readonly NetworkStanding[]): string {
  const provisional = standings.filter(
    ({ area, value }) => area.status === 'provisional' && value !== null,
  ).length;
  const without = standings.filter(({ value }) => value === null).length;
  const parts = [
    ...(provisional === 0 ? [] : [`${countWords(provisional)} with low coverage, which are not ranked`]),
    ...(without === 0 ? [] : [`${countWords(without)} without a figure`]),
  ];
  const bars = 'Each bar counts networks; white bars are the middle three fifths.';
  return parts.length === 0 ? bars : `${bars} Left out: ${parts.join(', and ')}.`;
}

/** Where one indicator is all that progress rests on, that one must be known to read the picture. */
function restsOnWords(standings: readonly NetworkStanding[], { unit }: GapMeasure): string {
  const most = Math.max(0, ...standings.map(({ area }) => area.progressIndicators));
  return unit === 'score' && most === 1
    ? ' Only 1 indicator is scored this month, so many networks score 0 or 100.'
    : '';
}

function BinTable({
  bins,
  measure,
  month,
}: {
  bins: readonly SpreadBin[];
  measure: GapMeasure;
  month: Month;
}) {
  return (
    <PlainTable
      caption={`Networks by ${measure.label}, ${monthWords(month)}`}
      columns={[
        { heading: 'From, up to' },
        { heading: 'Least progressed fifth', numeric: true },
        { heading: 'Middle three fifths', numeric: true },
        { heading: 'Most progressed fifth', numeric: true },
      ]}
      rows={bins.map(({ from, to, least, middle, most }) => ({
        key: String(from),
        cells: [
          `${valueWords(measure.unit, from)} to ${valueWords(measure.unit, to)}`,
          countWords(least),
          countWords(middle),
          countWords(most),
        ],
      }))}
    />
  );
}
