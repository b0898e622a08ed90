import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../../functions/charts/dot-rows-height.ts';
import type { AnswerHeader } from '../../../../functions/contracts/api/envelope.ts';
import type { Month } from '../../../../functions/contracts/codes.ts';
import { ChanceQuestion, type ChanceView } from '../../../../functions/questions/chance/question.ts';
import { hrefOf } from '../../../../functions/questions/question.ts';
import { decimalWords, monthWords, valueWords } from '../../../../functions/sentences/figure-words.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { Link } from '../../../components/link.tsx';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useQuestion } from '../../../use-question.ts';
import { hrefWith } from '../../../view-options.ts';
import type { Question } from './question.ts';

const TITLE = 'The gap on each indicator';
const loadChart = async () => (await import('../../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** The gap on every indicator of the month, as measured and with chance taken out. */
export function IndicatorGapsSection({ address, release, basis, month }: Question) {
  const asked = { release, basis, month };
  const state = useQuestion(ChanceQuestion, asked);
  return (
    <OptionalSection
      id="indicator-gaps"
      title={TITLE}
      state={state}
      notHeld="This release does not include the effect of chance."
    >
      {(answer) => {
        const gaps = indicatorGaps(answer.data, month);
        if (gaps.length === 0) {
          return (
            <PlainSection id="indicator-gaps" title={TITLE}>
              <p>No indicator has a gap that was looked into for {monthWords(month)}.</p>
            </PlainSection>
          );
        }
        return (
          <IndicatorGapsFigure
            address={address}
            header={answer}
            gaps={gaps}
            month={month}
            csvHref={hrefOf(ChanceQuestion, asked, '.csv')}
          />
        );
      }}
    </OptionalSection>
  );
}

interface FigureProps {
  readonly address: URL;
  readonly header: AnswerHeader;
  readonly gaps: readonly IndicatorGap[];
  readonly month: Month;
  readonly csvHref: string;
}

function IndicatorGapsFigure({ address, header, gaps, month, csvHref }: FigureProps) {
  const chart = useMemo(() => rowsData(gaps), [gaps]);
  return (
    <Figure
      id="indicator-gaps"
      title={TITLE}
      subtitle={`Percentage points between the most and the least progressed fifth, England, ${monthWords(month)}`}
      header={header}
      month={month}
      csvHref={csvHref}
      chart={<Chart load={loadChart} data={chart} height={dotRowsHeight(chart)} />}
      notes="Fifths are cut anew for each indicator. Where the second mark lies far to the left, much of the gap comes from small numbers of patients."
      table={
        <PlainTable
          caption={`${TITLE}, ${monthWords(month)}`}
          columns={[
            { heading: 'Indicator' },
            { heading: 'Gap, points', numeric: true },
            { heading: 'With chance taken out', numeric: true },
            { heading: 'Share that is chance', numeric: true },
          ]}
          rows={gaps.map(({ measure, label, gap, left, chanceShare }) => ({
            key: measure,
            cells: [
              <>
                <Link href={hrefWith(address, { measure, page: null })}>{measure}</Link>
                <span class="indicator-description">{label}</span>
              </>,
              decimalWords(gap * 100, 1),
              left === null ? 'Not given' : decimalWords(left * 100, 1),
              chanceShare === null ? 'Not given' : valueWords('share', chanceShare),
            ],
          }))}
        />
      }
    />
  );
}

function rowsData(gaps: readonly IndicatorGap[]): DotRowsData {
  const widest = Math.max(...gaps.map(({ gap }) => gap * 100));
  return {
    unit: 'number',
    label: 'Gap, percentage points',
    series: [{ name: 'As measured' }, { name: 'With chance taken out' }],
    rows: gaps.map(({ measure, label, gap, left }) => ({
      label: `${measure}: ${label}`,
      marks: [
        { series: 0, value: gap * 100, words: decimalWords(gap * 100, 1) },
        ...(left === null ? [] : [{ series: 1, value: left * 100 }]),
      ],
    })),
    domain: [0, widest * 1.12],
    joined: true,
    description: `Gap on each indicator in percentage points: ${gaps.map(({ measure, gap }) => `${measure} ${decimalWords(gap * 100, 1)}`).join(', ')}.`,
  };
}

/** The gap on one indicator, as fractions of patients. */
interface IndicatorGap {
  readonly measure: string;
  readonly label: string;
  readonly gap: number;
  /** With chance taken out; null where it is not known. */
  readonly left: number | null;
  readonly chanceShare: number | null;
}

/** Indicators with a gap in a month, the widest first; progress scores are not among them. */
export function indicatorGaps(
  { measures, points }: Pick<ChanceView, 'measures' | 'points'>,
  month: Month,
): readonly IndicatorGap[] {
  return measures
    .filter(({ unit }) => unit === 'share')
    .flatMap(({ measure, label }): IndicatorGap[] => {
      const point = points.find((one) => one.month === month && one.measure === measure);
      if (point === undefined || point.gap === null) return [];
      return [{ measure, label, gap: point.gap, left: point.gapLeft, chanceShare: point.chanceShare }];
    })
    .toSorted((a, b) => b.gap - a.gap);
}
