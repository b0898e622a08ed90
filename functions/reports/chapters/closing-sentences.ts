import { monthWords } from '../../assessment/sentences/figure-words.ts';
import { type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { OVERALL } from './measured-gap.ts';

const VERDICTS = {
  narrowing: 'it narrowed by more than chance',
  widening: 'it widened by more than chance',
  'no-change-beyond-chance': 'there is no change beyond chance',
} as const;

/** Whether the overall gap is closing, among networks ranked in both months; nothing where it is not held. */
export function closingSentences({ closing, month }: ReportViews): readonly Sentence[] {
  const change = closing?.view.changes.find(
    (candidate) => candidate.measure === OVERALL && candidate.to === month,
  );
  if (closing === null || change === undefined) return [];
  const at = `changes[measure=${OVERALL},to=${month}]`;
  const { panel, verdict, reason } = change;
  if (panel === null || verdict === null) {
    return reason === null ? [] : [say`${quote(closing, `${at}.reason`)}`];
  }
  const from = cite(closing, `${at}.panel.gapFrom`, 'score-difference');
  const to = cite(closing, `${at}.panel.gapTo`, 'score-difference');
  const networks = cite(closing, `${at}.panel.networks`, 'count');
  const evening: readonly Sentence[] = change.regressionToTheMean
    ? [
        say`Those who began lower rose faster, and yet networks did not draw together: that is chance evening out, not closing.`,
      ]
    : [];
  return [
    say`Among the ${networks} networks ranked in both ${monthWords(change.from)} and ${monthWords(month)}, scored alike, the gap went from ${from} to ${to}: ${VERDICTS[verdict]}.`,
    ...evening,
  ];
}
