import type { Named } from '../../questions/read-question.ts';
import type { WhatIfView } from '../../questions/what-if/question.ts';
import { numberCell, textCell } from '../content/cells.ts';
import type { Chapter, ReportTable } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { agreeing } from './agreeing.ts';
import { listWords } from './list-words.ts';
import { measureSpokenOf, OVERALL } from './measured-gap.ts';
import { type Gapped, policiesFigure } from './policies-figure.ts';

/** The month scored by other rules; no chapter where progress rests on so little that no rule can change the picture. */
export function otherPolicies(views: ReportViews): readonly Chapter[] {
  const { whatIf } = views;
  if (whatIf === null || measureSpokenOf(views).measure !== OVERALL) return [];
  const gapped = whatIf.view.scenarios.flatMap((scenario): Gapped[] =>
    scenario.gap === null ? [] : [{ ...scenario, gap: scenario.gap }],
  );
  const others = gapped.filter(({ policy }) => policy.id !== 'balanced');
  if (others.length === 0) return [];
  const gap = (measured: 'lowest' | 'highest') => cite(whatIf, 'scenarios.gap', 'score-difference', measured);
  return [
    {
      id: 'other-policies',
      title: 'What if the rules were different?',
      blocks: [
        {
          kind: 'paragraph',
          sentences: [
            say`Scored by the rules below, the gap of the same month ranges from ${gap('lowest')} to ${gap('highest')}.`,
            ...others.flatMap(({ policy, higher, lower }) =>
              higher + lower === 0 ? [] : [movedSentence(whatIf, policy.id)],
            ),
            ...withoutGap(whatIf),
          ],
        },
        { kind: 'figure', figure: policiesFigure(whatIf, gapped) },
        { kind: 'table', table: policiesTable(whatIf.name, gapped) },
      ],
    },
  ];
}

function movedSentence(whatIf: Named<WhatIfView>, id: string): Sentence {
  const at = `scenarios[policy.id=${id}]`;
  const title = quote(whatIf, `${at}.policy.title`);
  const higher = cite(whatIf, `${at}.higher`, 'count');
  const lower = cite(whatIf, `${at}.lower`, 'count');
  return say`Under “${title}” ${higher} ${agreeing(higher, 'network', 'networks')} would move to a higher fifth and ${lower} to a lower one.`;
}

/** Policies that cannot be held against this month, each with why. */
function withoutGap(whatIf: Named<WhatIfView>): readonly Sentence[] {
  const none = whatIf.view.scenarios.filter(({ gap }) => gap === null);
  if (none.length === 0) return [];
  const titles = none.map(({ policy }) => `“${policy.title}”`);
  return [
    say`We cannot give a gap for ${listWords(titles)}.`,
    ...none.flatMap(({ policy, reason }) =>
      reason === null ? [] : [say`${quote(whatIf, `scenarios[policy.id=${policy.id}].reason`)}`],
    ),
  ];
}

function policiesTable(source: string, gapped: readonly Gapped[]): ReportTable {
  return {
    id: 'policies',
    caption: 'What each policy counts, and which networks move',
    columns: [
      { heading: 'Policy', numeric: false },
      { heading: 'What counts', numeric: false },
      { heading: 'Networks in a higher fifth', numeric: true },
      { heading: 'in a lower one', numeric: true },
    ],
    rows: gapped.map(({ policy, higher, lower }) => [
      textCell(policy.title),
      textCell(policy.what),
      numberCell('count', higher),
      numberCell('count', lower),
    ]),
    source,
    note: 'Higher and lower: compared with the balanced policy, by which we rank networks. A policy is a rule to discuss, not advice.',
  };
}
