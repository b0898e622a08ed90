import type { Named } from '../../questions/read-question.ts';
import type { Scenario, WhatIfView } from '../../questions/what-if/question.ts';
import { INTERVAL } from '../../rules/rule-words.ts';
import { differenceWords, monthWords } from '../../sentences/figure-words.ts';
import { policiesTitle } from '../../sentences/policy-sentences.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Figure, ReportTable } from '../content/report.ts';

/** A policy that a gap is known of. */
export type Gapped = Scenario & { readonly gap: number };

/** The gap under each policy with its interval, held against the balanced one. */
export function policiesFigure({ name, view }: Named<WhatIfView>, gapped: readonly Gapped[]): Figure {
  const balanced = gapped.find(({ policy }) => policy.id === 'balanced');
  const greatest = Math.max(0.1, ...gapped.map(({ gap, interval }) => interval?.upper ?? gap));
  const words = gapped.map(({ policy, gap }) => `${policy.title} ${differenceWords('score', gap)}`);
  return {
    title: policiesTitle(gapped),
    subtitle: `Gap between the most and the least progressed fifth under each policy, England, ${monthWords(view.month)}`,
    chart: {
      kind: 'dot-rows',
      data: {
        unit: 'score',
        label: 'Gap, points',
        series: [{ name: 'Gap' }],
        rows: gapped.map(({ policy, gap, interval }) => ({
          label: policy.title,
          marks: [{ series: 0, value: gap, interval, words: differenceWords('score', gap) }],
        })),
        domain: [0, greatest * 1.15],
        ...(balanced !== undefined && { rule: { value: balanced.gap, name: 'The balanced gap' } }),
        description: `Dots of the gap under each policy: ${words.join(', ')}.`,
      },
    },
    notes: `Bars show the ${INTERVAL}. Different policies count different things, so look first at which networks move.`,
    citations: [],
    table: gapsTable(gapped, name),
  };
}

function gapsTable(gapped: readonly Gapped[], source: string): ReportTable {
  return {
    id: 'gap-by-policy',
    caption: 'The gap under each policy',
    columns: [
      { heading: 'Policy', numeric: false },
      { heading: 'Gap, points', numeric: true },
      { heading: `${INTERVAL} from`, numeric: true },
      { heading: 'to', numeric: true },
    ],
    rows: gapped.map(({ policy, gap, interval }) => [
      textCell(policy.title),
      numberCell('score-end', gap),
      numberCell('score-end', interval?.lower ?? null),
      numberCell('score-end', interval?.upper ?? null),
    ]),
    source,
  };
}
