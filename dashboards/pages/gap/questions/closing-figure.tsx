import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../../functions/charts/dot-rows-height.ts';
import type { AnswerHeader } from '../../../../functions/contracts/api/envelope.ts';
import type { GapMeasure } from '../../../../functions/questions/gap/question.ts';
import type { GapChange } from '../../../../functions/questions/gap-change/question.ts';
import {
  countWords,
  differenceWords,
  monthWords,
  withinSentence,
} from '../../../../functions/sentences/figure-words.ts';
import { closingSentence } from '../../../../functions/sentences/gap-question-sentences.ts';
import { closingTitle } from '../../../../functions/sentences/gap-question-titles.ts';
import { Chart } from '../../../components/chart.tsx';
import { Figure } from '../../../components/figure.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { type ChangePart, changeParts, signedWords } from './change-parts.ts';

const loadChart = async () => (await import('../../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** How the gap moved in a year, and what each group of networks did to it. */
export function ClosingFigure({
  header,
  change,
  measure,
  csvHref,
}: {
  readonly header: AnswerHeader;
  readonly change: GapChange;
  readonly measure: GapMeasure;
  readonly csvHref: string;
}) {
  const { unit, label } = measure;
  const parts = useMemo(() => changeParts(change), [change]);
  const chart = useMemo(() => rowsData(parts, change, measure), [parts, change, measure]);
  const { from, to, gapFrom, gapTo, leftOut } = change;
  const unlike =
    leftOut === 0
      ? ''
      : ` ${countWords(leftOut)} indicators that were not counted the same way in both months are left out, so the gaps differ from those above.`;
  return (
    <Figure
      id="closing"
      title={closingTitle(change)}
      subtitle={`Change of the gap in ${withinSentence(label)}, ${monthWords(from)} to ${monthWords(to)}, by who caused it`}
      header={header}
      month={to}
      csvHref={csvHref}
      chart={<Chart load={loadChart} data={chart} height={dotRowsHeight(chart)} />}
      notes={`${closingSentence(measure, change)}${unlike} Marks to the left of 0 made the gap smaller.`}
      table={
        <PlainTable
          caption={`How the gap changed, ${monthWords(from)} to ${monthWords(to)}`}
          columns={[
            { heading: 'What' },
            { heading: 'Networks', numeric: true },
            { heading: 'Gap', numeric: true },
          ]}
          rows={[
            {
              key: 'from',
              cells: [
                `Gap in ${monthWords(from)}`,
                '',
                gapFrom === null ? 'Not given' : differenceWords(unit, gapFrom),
              ],
            },
            ...parts.map(({ name, networks, change: by }) => ({
              key: name,
              cells: [name, networks === null ? '' : countWords(networks), signedWords(unit, by)],
            })),
            {
              key: 'to',
              cells: [
                `Gap in ${monthWords(to)}`,
                '',
                gapTo === null ? 'Not given' : differenceWords(unit, gapTo),
              ],
            },
          ]}
        />
      }
    />
  );
}

function rowsData(
  parts: readonly ChangePart[],
  { from, to, panel }: GapChange,
  { unit, label }: GapMeasure,
): DotRowsData {
  const scale = unit === 'score' ? 1 : 100;
  const interval = panel === null || panel.interval === null ? null : panel.interval;
  const ends = [
    ...parts.map(({ change }) => change),
    ...(interval === null ? [] : [interval.lower, interval.upper]),
  ];
  const furthest = Math.max(0.01, ...ends.map(Math.abs)) * 1.25 * scale;
  return {
    unit: unit === 'score' ? 'score' : 'number',
    label: unit === 'score' ? 'Change in the gap, points' : 'Change in the gap, percentage points',
    series: [{ name: 'Change' }],
    rows: parts.map(({ name, short, change, isPanel }) => ({
      label: name,
      short,
      marks: [
        {
          series: 0,
          value: change * scale,
          words: signedWords(unit, change),
          interval:
            isPanel && interval !== null
              ? { lower: interval.lower * scale, upper: interval.upper * scale }
              : null,
        },
      ],
    })),
    domain: [-furthest, furthest],
    rule: { value: 0, name: 'No change' },
    description: `What changed the gap in ${label} from ${monthWords(from)} to ${monthWords(to)}: ${parts.map(({ name, change }) => `${name} ${signedWords(unit, change)}`).join(', ')}.`,
  };
}
