import { useMemo } from 'preact/hooks';
import { tickWords } from '../../../../functions/charts/axis-words.ts';
import type { RowBarData } from '../../../../functions/charts/row-bar-chart.ts';
import { rowsHeight } from '../../../../functions/charts/row-layout.ts';
import type { AnswerHeader } from '../../../../functions/contracts/api/envelope.ts';
import type { Interval } from '../../../../functions/contracts/views/interval.ts';
import { type ChancePoint, ChanceQuestion } from '../../../../functions/questions/chance/question.ts';
import { hrefOf } from '../../../../functions/questions/question.ts';
import { INTERVAL } from '../../../../functions/rules/rule-words.ts';
import {
  decimalWords,
  differenceIntervalWords,
  differenceWords,
  monthWords,
  valueWords,
  withinSentence,
} from '../../../../functions/sentences/figure-words.ts';
import { realitySentence } from '../../../../functions/sentences/gap-question-sentences.ts';
import { chanceTitle } from '../../../../functions/sentences/gap-question-titles.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useQuestion } from '../../../use-question.ts';
import type { Question } from './question.ts';

const TITLE = 'How much of the gap is chance';
const loadChart = async () => (await import('../../../../functions/charts/row-bar-chart.ts')).rowBarChart;

/** How much of the gap would be there if networks did not truly differ. */
export function ChanceSection({ release, basis, measure, month }: Question) {
  const csv = { release, basis, measure: measure.measure };
  const state = useQuestion(ChanceQuestion, csv);
  return (
    <OptionalSection
      id="chance"
      title={TITLE}
      state={state}
      notHeld="This release does not include the effect of chance."
    >
      {(answer) => {
        const point = answer.data.points.find(
          (one) => one.month === month && one.measure === measure.measure,
        );
        if (point === undefined || point.gap === null) {
          return (
            <PlainSection id="chance" title={TITLE}>
              <p>{point?.reason ?? `Chance was not looked into for ${monthWords(month)}.`}</p>
            </PlainSection>
          );
        }
        return (
          <ChanceFigure
            header={answer}
            point={point}
            unit={measure.unit}
            label={measure.label}
            csvHref={hrefOf(ChanceQuestion, csv, '.csv')}
          />
        );
      }}
    </OptionalSection>
  );
}

interface ChanceProps {
  readonly header: AnswerHeader;
  readonly point: ChancePoint;
  readonly unit: 'score' | 'share';
  readonly label: string;
  readonly csvHref: string;
}

function ChanceFigure({ header, point, unit, label, csvHref }: ChanceProps) {
  const rows = useMemo(() => chanceRows(point), [point]);
  const chart = useMemo(() => barData(rows, unit, label), [rows, unit, label]);
  const { noiseShare } = point;
  return (
    <Figure
      id="chance"
      title={chanceTitle(point)}
      subtitle={`Gap in ${withinSentence(label)} and what chance makes of it, England, ${monthWords(point.month)}`}
      header={header}
      month={point.month}
      csvHref={csvHref}
      chart={<Chart load={loadChart} data={chart} height={rowsHeight(rows.length)} />}
      notes={realitySentence({ unit }, point)}
      table={
        <PlainTable
          caption={`The gap and chance, ${monthWords(point.month)}`}
          columns={[
            { heading: 'What' },
            { heading: 'Gap', numeric: true },
            { heading: INTERVAL, numeric: true },
          ]}
          rows={[
            ...rows.map(({ name, value, interval }) => ({
              key: name,
              cells: [
                name,
                differenceWords(unit, value),
                interval === null ? 'Not given' : differenceIntervalWords(unit, interval),
              ],
            })),
            ...(noiseShare === null
              ? []
              : [
                  {
                    key: 'noise',
                    cells: [
                      'Share of the differences between networks that chance explains (variance)',
                      valueWords('share', noiseShare),
                      'Not given',
                    ],
                  },
                ]),
          ]}
        />
      }
    />
  );
}

interface ChanceRow {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval | null;
}

function chanceRows({ gap, interval, gapLeft, gapLeftInterval, alike }: ChancePoint): readonly ChanceRow[] {
  const row = (name: string, value: number | null, within: Interval | null = null) =>
    value === null ? [] : [{ name, value, interval: within }];
  return [
    ...row('As measured', gap, interval),
    ...row('Without chance', gapLeft, gapLeftInterval),
    ...row('By chance alone, if networks were the same', alike?.chanceGap ?? null),
  ];
}

function barData(rows: readonly ChanceRow[], unit: 'score' | 'share', label: string): RowBarData {
  const words = (value: number) =>
    unit === 'score' ? valueWords(unit, value) : decimalWords(value * 100, 1);
  return {
    label: unit === 'score' ? 'Gap, points' : 'Gap, percentage points',
    greatest: Math.max(...rows.map(({ value }) => value)) * 1.05,
    tick: (value) => (unit === 'score' ? tickWords(unit, value) : decimalWords(value * 100, 0)),
    bars: rows.map(({ name, value }, i) => ({ name, value, words: words(value), chosen: i === 1 })),
    description: `Bar chart of the gap in ${withinSentence(label)}: ${rows.map(({ name, value }) => `${name} ${words(value)}`).join(', ')}.`,
  };
}
