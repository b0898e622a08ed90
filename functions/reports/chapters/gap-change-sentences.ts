import { monthWords } from '../../sentences/figure-words.ts';
import { followedBy, inUnit, type Sentence, say } from '../content/sentence.ts';
import type { ReportViews } from '../report-views.ts';
import { cite, quote } from '../trace/cite.ts';
import { measureSpokenOf, OVERALL } from './measured-gap.ts';

const VERDICTS = {
  narrowing: 'This is a clear narrowing',
  widening: 'This is a clear widening',
  'no-change-beyond-chance': 'There is no clear change',
} as const;

/** Whether the gap spoken of is closing, among networks ranked in both months; nothing where it is not held. */
export function gapChangeSentences(views: ReportViews): readonly Sentence[] {
  const { gapChange, month } = views;
  const { measure, unit } = measureSpokenOf(views);
  const change = gapChange?.view.changes.find(
    (candidate) => candidate.measure === measure && candidate.to === month,
  );
  if (gapChange === null || change === undefined) return [];
  const at = `changes[measure=${measure},to=${month}]`;
  const { panel, verdict, reason } = change;
  if (panel === null || verdict === null) {
    return reason === null ? [] : [say`${quote(gapChange, `${at}.reason`)}`];
  }
  const from = cite(gapChange, `${at}.panel.gapFrom`, inUnit(unit, 'difference'));
  const to = cite(gapChange, `${at}.panel.gapTo`, inUnit(unit, 'difference'));
  const networks = cite(gapChange, `${at}.panel.networks`, 'count');
  const evening: readonly Sentence[] = change.regressionToTheMean
    ? [
        say`Networks that started lower improved faster, but the gap did not narrow. Low scores tend to rise and high scores tend to fall by chance.`,
      ]
    : [];
  const among = say`Comparing the ${networks} networks ranked in both ${monthWords(change.from)} and ${monthWords(month)}, `;
  const about =
    measure === OVERALL
      ? say`under the same rules, the gap `
      : say`the gap on “${quote(gapChange, `measures[measure=${measure}].label`)}” `;
  const found = say`went from ${from} to ${to}. ${VERDICTS[verdict]}.`;
  return [followedBy(followedBy(among, about), found), ...evening];
}
