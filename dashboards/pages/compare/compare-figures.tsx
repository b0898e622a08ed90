import { useMemo } from 'preact/hooks';
import { progressOnScale } from '../../../functions/assessment/one-scale.ts';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import { comparisonTitle } from '../../../functions/sentences/comparison-sentences.ts';
import { monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { oneScaleNote } from '../../../functions/sentences/gap-figure-words.ts';
import { areasCsv } from '../../areas-csv.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useScoreRanges } from '../../use-score-ranges.ts';
import {
  asMeasures,
  comparedIndicators,
  coverageOfEach,
  dumbbellData,
  progressLines,
} from './compare-data.ts';

const loadRows = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;
const loadLines = async () =>
  (await import('../../../functions/charts/compare-lines-chart.ts')).compareLinesChart;

interface ComparedProps {
  readonly answers: readonly AreaAnswer[];
  readonly header: AreaAnswer;
  readonly month: Month;
}

/** Every indicator of the networks in one month, side by side. */
export function DumbbellFigure({
  answers,
  header,
  month,
  indicators,
}: ComparedProps & { indicators: IndicatorsAnswer['data'] }) {
  const rows = useMemo(
    () =>
      comparedIndicators(
        answers.map(({ data }) => data),
        month,
        indicators,
      ),
    [answers, month, indicators],
  );
  const names = answers.map(({ data }) => data.area.name);
  const data = useMemo(() => dumbbellData(rows, names), [rows]);
  if (rows.length === 0) {
    return (
      <PlainSection id="indicators" title="Each indicator">
        <p>None of these networks has a rate in {monthWords(month)}.</p>
      </PlainSection>
    );
  }
  return (
    <Figure
      id="indicators"
      title={comparisonTitle(asMeasures(rows))}
      subtitle={`Achievement of each indicator, ${names.join(', ')}, ${monthWords(month)}`}
      header={header}
      month={month}
      coverage={coverageOfEach(
        answers.map(({ data: network }) => network),
        month,
      )}
      csvHref={areasCsv(header, { month, kind: 'pcn' })}
      chart={<Chart load={loadRows} data={data} height={dotRowsHeight(data)} />}
      notes="If the confidence intervals in the table overlap a lot, the difference may be chance. The CSV has every network."
      table={
        <PlainTable
          caption={`Indicators of the networks compared, ${monthWords(month)}`}
          columns={[{ heading: 'Indicator' }, ...names.map((heading) => ({ heading, numeric: true }))]}
          rows={rows.map(({ code, name, rates, intervals }) => ({
            key: code,
            cells: [
              `${code} ${name}`,
              ...rates.map((rate, i) => {
                const interval = intervals[i] ?? null;
                if (rate === null) return 'No figure';
                const within =
                  interval === null
                    ? ''
                    : ` (${valueWords('share', interval.lower)} to ${valueWords('share', interval.upper)})`;
                return `${valueWords('share', rate)}${within}`;
              }),
            ],
          }))}
        />
      }
    />
  );
}

/** Progress of the networks over time. */
export function ComparedProgressFigure({ answers, header, month }: ComparedProps) {
  const ranges = useScoreRanges(header);
  const networks = useMemo(
    () => answers.map(({ data: of }) => ({ ...of, scaled: progressOnScale(of, ranges, month) })),
    [answers, ranges, month],
  );
  const data = useMemo(() => progressLines(networks), [networks]);
  const notes = networks.map((of) => oneScaleNote(month, of.months, of.scaled));
  const scaleNote = notes.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const months = [...new Set(networks.flatMap((network) => network.months.map((row) => row.month)))].sort();
  if (months.length < 2) {
    return (
      <PlainSection id="progress" title="Progress, month by month">
        <p>No trend yet: this release holds one month.</p>
      </PlainSection>
    );
  }
  return (
    <Figure
      id="progress"
      title="Progress, month by month"
      subtitle={`Progress out of 100, ${networks.map(({ area }) => area.name).join(', ')}`}
      header={header}
      month={month}
      coverage={coverageOfEach(
        answers.map(({ data: network }) => network),
        month,
      )}
      csvHref={areasCsv(header, { month, kind: 'pcn' })}
      chart={<Chart load={loadLines} data={data} height={340} />}
      notes={`A hollow point is provisional. Counts start again each April (dotted line). ${scaleNote} The CSV has every network in the month shown.`}
      table={
        <PlainTable
          caption="Progress of the networks compared, by month"
          columns={[
            { heading: 'Month' },
            ...networks.map(({ area }) => ({ heading: area.name, numeric: true })),
          ]}
          rows={months.toReversed().map((row) => ({
            key: row,
            cells: [
              monthWords(row),
              ...networks.map((network) => {
                const found = network.months.find((candidate) => candidate.month === row);
                const progress = network.scaled.find(({ month: of }) => of === row)?.progress ?? null;
                if (progress === null) return 'No figure';
                const words = valueWords('score', progress);
                return found?.status === 'provisional' ? `${words} (provisional)` : words;
              }),
            ],
          }))}
        />
      }
    />
  );
}
