import { useMemo } from 'preact/hooks';
import type { DotRowsData } from '../../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../../functions/charts/dot-rows-height.ts';
import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import {
  type Scenario,
  WhatIfQuestion,
  type WhatIfView,
} from '../../../functions/questions/what-if/question.ts';
import { INTERVAL } from '../../../functions/rules/rule-words.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  monthWords,
} from '../../../functions/sentences/figure-words.ts';
import { scenarioTitle } from '../../../functions/sentences/policy-sentences.ts';
import { Chart } from '../../components/chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

const loadChart = async () => (await import('../../../functions/charts/dot-rows-chart.ts')).dotRowsChart;

/** The gap under every policy of the release, and under the reader's own. */
export function GapsFigure({
  answer,
  shown,
  isChanged,
}: {
  readonly answer: Answer<WhatIfView>;
  readonly shown: Scenario;
  readonly isChanged: boolean;
}) {
  const { scenarios, month } = answer.data;
  const balanced = scenarios.find(({ policy }) => policy.id === 'balanced');
  const all = useMemo(() => (isChanged ? [shown, ...scenarios] : scenarios), [shown, scenarios, isChanged]);
  const chart = useMemo(() => rowsData(all, shown), [all, shown]);
  const title = shown.policy.id === 'balanced' ? 'The gap under each policy' : scenarioTitle(balanced, shown);
  return (
    <Figure
      id="gaps"
      title={title}
      subtitle={`Gap between the most and the least progressed fifth under each policy, England, ${monthWords(month)}`}
      header={answer}
      month={month}
      csvHref={hrefOf(WhatIfQuestion, { release: answer.release.number, basis: answer.basis }, '.csv')}
      chart={<Chart load={loadChart} data={chart} height={dotRowsHeight(chart)} />}
      notes={`Bars show the ${INTERVAL}. Two policies give numbers that mean different things, so compare who stands where before how wide the gap is.`}
      table={
        <PlainTable
          caption={`The gap under each policy, ${monthWords(month)}`}
          columns={[
            { heading: 'Policy' },
            { heading: 'Gap', numeric: true },
            { heading: INTERVAL, numeric: true },
            { heading: 'Networks', numeric: true },
            { heading: 'In a higher fifth', numeric: true },
            { heading: 'In a lower fifth', numeric: true },
          ]}
          rows={all.map(({ policy, gap, interval, networks, higher, lower, reason }) => ({
            key: policy.id,
            cells: [
              policy.title,
              gap === null ? (reason ?? 'Not given') : differenceWords('score', gap),
              interval === null ? 'Not given' : differenceIntervalWords('score', interval),
              countWords(networks),
              gap === null ? 'Not given' : countWords(higher),
              gap === null ? 'Not given' : countWords(lower),
            ],
          }))}
        />
      }
    />
  );
}

function rowsData(all: readonly Scenario[], shown: Scenario): DotRowsData {
  const greatest = Math.max(0.1, ...all.map(({ gap, interval }) => interval?.upper ?? gap ?? 0.1));
  const words = all.map(
    ({ policy, gap }) => `${policy.title} ${gap === null ? 'not given' : differenceWords('score', gap)}`,
  );
  return {
    unit: 'score',
    label: 'Gap',
    series: [{ name: 'Other policies' }, { name: 'The policy shown' }],
    rows: all.map(({ policy, gap, interval }) => ({
      label: policy.title,
      marks:
        gap === null
          ? []
          : [
              {
                series: policy.id === shown.policy.id ? 1 : 0,
                value: gap,
                interval,
                words: differenceWords('score', gap),
              },
            ],
      ...(gap === null && { absent: 'No gap: see the table' }),
    })),
    domain: [0, greatest * 1.15],
    description: `The gap under each policy: ${words.join(', ')}.`,
  };
}
