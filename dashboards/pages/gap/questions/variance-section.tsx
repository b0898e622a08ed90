import { useMemo } from 'preact/hooks';
import type { RowBarData } from '../../../../functions/charts/row-bar-chart.ts';
import { rowsHeight } from '../../../../functions/charts/row-layout.ts';
import type { AnswerHeader } from '../../../../functions/contracts/api/envelope.ts';
import { isProgress } from '../../../../functions/contracts/codes.ts';
import {
  GapBreakdownQuestion,
  type VarianceLocation,
} from '../../../../functions/questions/gap-breakdown/question.ts';
import { hrefOf } from '../../../../functions/questions/question.ts';
import {
  countWords,
  monthWords,
  valueWords,
  withinSentence,
} from '../../../../functions/sentences/figure-words.ts';
import { varianceSentence } from '../../../../functions/sentences/gap-question-sentences.ts';
import { placeTitle } from '../../../../functions/sentences/gap-question-titles.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { OptionalSection, PlainSection } from '../../../components/optional-section.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useQuestion } from '../../../use-question.ts';
import type { Question } from './question.ts';

const TITLE = 'Where the gap lies';
const loadChart = async () => (await import('../../../../functions/charts/row-bar-chart.ts')).rowBarChart;

/** Whether networks differ between regions, between ICBs, or side by side. */
export function VarianceSection({ release, basis, month, measure }: Question) {
  const asked = { release, basis };
  const state = useQuestion(GapBreakdownQuestion, asked);
  return (
    <OptionalSection
      id="variance"
      title={TITLE}
      state={state}
      notHeld="This release does not say where the gap lies."
    >
      {(answer) => {
        const found = answer.data.variance.find((one) => one.month === month);
        const levels = found === undefined ? [] : levelsOf(found);
        if (found === undefined || levels.length === 0) {
          return (
            <PlainSection id="variance" title={TITLE}>
              <p>{found?.reason ?? `Where the gap lies was not looked into for ${monthWords(month)}.`}</p>
            </PlainSection>
          );
        }
        const csvHref = hrefOf(GapBreakdownQuestion, asked, '.csv');
        return (
          <VarianceFigure
            header={answer}
            found={found}
            levels={levels}
            csvHref={csvHref}
            label={calledIn(found.measure, measure)}
          />
        );
      }}
    </OptionalSection>
  );
}

/** The measure whose variance it is: the headline of the month, which need not be the one drawn. */
function calledIn(found: string, drawn: Question['measure']): string {
  if (found === drawn.measure) return withinSentence(drawn.label);
  return isProgress(found) ? 'balanced progress' : found;
}

interface Level {
  readonly name: string;
  readonly areas: number;
  readonly share: number;
  readonly ifNoDifference: number;
}

function levelsOf({ regions, icbsWithinRegions, networksWithinIcbs }: VarianceLocation): readonly Level[] {
  const level = (name: string, found: VarianceLocation['regions']) =>
    found === null ? [] : [{ name, ...found }];
  return [
    ...level('Between regions', regions),
    ...level('Between ICBs of the same region', icbsWithinRegions),
    ...level('Between networks of the same ICB', networksWithinIcbs),
  ];
}

interface FigureProps {
  readonly header: AnswerHeader;
  readonly found: VarianceLocation;
  readonly levels: readonly Level[];
  readonly csvHref: string;
  /** Of the measure whose variance it is. */
  readonly label: string;
}

function VarianceFigure({ header, found, levels, csvHref, label }: FigureProps) {
  const chart = useMemo(() => barData(levels), [levels]);
  return (
    <Figure
      id="variance"
      title={placeTitle(found)}
      subtitle={`Share of the variance, ${withinSentence(label)}, ${countWords(found.networks)} ranked networks, ${monthWords(found.month)}`}
      header={header}
      month={found.month}
      csvHref={csvHref}
      chart={<Chart load={loadChart} data={chart} height={rowsHeight(levels.length)} />}
      notes={varianceSentence(found)}
      table={
        <PlainTable
          caption={`Where networks differ, ${monthWords(found.month)}`}
          columns={[
            { heading: 'Level' },
            { heading: 'Areas', numeric: true },
            { heading: 'Share of the variance', numeric: true },
            { heading: 'If areas made no difference', numeric: true },
          ]}
          rows={levels.map(({ name, areas, share, ifNoDifference }) => ({
            key: name,
            cells: [name, countWords(areas), valueWords('share', share), valueWords('share', ifNoDifference)],
          }))}
        />
      }
    />
  );
}

function barData(levels: readonly Level[]): RowBarData {
  return {
    label: 'Share of the variance between networks',
    greatest: 1,
    tick: (value) => `${Math.round(value * 100)}%`,
    bars: levels.map(({ name, share }) => ({ name, value: share, words: valueWords('share', share) })),
    description: `Bar chart of where networks differ: ${levels.map(({ name, share }) => `${name.toLowerCase()} ${valueWords('share', share)}`).join(', ')}.`,
  };
}
