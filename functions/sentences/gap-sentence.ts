import type { Month } from '../contracts/codes.ts';
import type { ChancePoint } from '../questions/chance/question.ts';
import type { GapMeasure, GapPoint, ToldBy } from '../questions/gap/question.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import type { HeadlineView } from '../questions/headline/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  type FigureUnit,
  monthWords,
  sizeWords,
  valueWords,
} from './figure-words.ts';
import { changeOfRates } from './gap-figure-words.ts';
import { chanceSentence } from './gap-question-titles.ts';

/** What else a release may have found of the same gap. */
interface GapFindings {
  /** What the month is told by, where the release says it. */
  readonly headline?: HeadlineView | undefined;
  readonly chance?: ChancePoint | undefined;
  readonly change?: GapChange | undefined;
}

/** The finding on a gap as `gapFinding` has it, in one text: where there is a reason it follows. */
export function gapSentence(...asked: Parameters<typeof gapFinding>): string {
  const { finding, why } = gapFinding(...asked);
  return why === null ? finding : `${finding} ${why}`;
}

/**
 * The finding on the gap of one measure in one month, in a few sentences that claim no more than their intervals, and
 * as a title of ten words or fewer. Where progress says little it is of the indicator that says more, and `why` gives
 * the reason; else that is null.
 *
 * @param points the points of this measure, of any months; a month without a point or a gap says so
 * @param known what else was found of this gap: how much is chance, and whether it closed in a year
 */
export function gapFinding(
  measure: GapMeasure,
  points: readonly GapPoint[],
  month: Month,
  known: GapFindings = {},
): { readonly title: string; readonly finding: string; readonly why: string | null } {
  const point = points.find(
    (candidate) => candidate.month === month && candidate.measure === measure.measure,
  );
  const on = measure.unit === 'score' ? '' : ` on “${measure.label}”`;
  const none = `No gap${on} for ${monthWords(month)}`;
  if (point === undefined)
    return { title: none, finding: `We have no gap${on} for ${monthWords(month)}.`, why: null };
  if (point.toldBy !== undefined) {
    const { toldBy } = point;
    const onOne = ` on “${toldBy.label}”`;
    const title = gapTitle(month, onOne, 'share', toldBy.gap);
    return { title, finding: scoredWords(month, onOne, 'share', toldBy), why: whyNotProgress(point, toldBy) };
  }
  const { most, least, gap, interval, reason } = point;
  const { headline } = known;
  if (most === null || least === null || gap === null) {
    return { title: none, finding: `We cannot give a gap${on} for ${monthWords(month)}.`, why: reason };
  }
  const { unit } = measure;
  const ofMeasure = points.filter((candidate) => candidate.measure === measure.measure);
  const parts = [
    scoredWords(month, on, unit, { most, least, gap, interval }),
    ...sinceYearSentence(measure, ofMeasure, month, known.change),
    ...chanceSentence(known.chance),
  ];
  const why = headline?.measure === measure.measure ? whyIndicator(headline) : null;
  return { title: gapTitle(month, on, unit, gap), finding: parts.join(' '), why };
}

function gapTitle(month: Month, on: string, unit: FigureUnit, gap: number): string {
  return `In ${monthWords(month)} the gap ${on === '' ? 'between networks' : on.trimStart()} was ${differenceWords(unit, gap)}`;
}

function scoredWords(
  month: Month,
  on: string,
  unit: FigureUnit,
  { most, least, gap, interval }: Pick<ToldBy, 'most' | 'least' | 'gap' | 'interval'>,
): string {
  const within = interval === null ? '' : ` (${differenceIntervalWords(unit, interval)})`;
  const reached =
    unit === 'score' ? `scored ${valueWords(unit, most)} out of 100` : `achieved ${valueWords(unit, most)}`;
  return [
    `In ${monthWords(month)}${on === '' ? '' : `,${on},`} the most progressed fifth of networks ${reached} and `,
    `the least progressed fifth ${valueWords(unit, least)}. The gap was ${differenceWords(unit, gap)}${within}.`,
  ].join('');
}

/** The networks ranked in both months say more than two gaps next to each other, so they come first where known. */
function sinceYearSentence(
  measure: GapMeasure,
  points: readonly GapPoint[],
  month: Month,
  found: GapChange | undefined,
): readonly string[] {
  const { unit } = measure;
  const none = [`There is no clear change since ${monthWords(comparedMonth(month))}.`];
  if (found?.panel !== undefined && found.panel !== null && found.verdict !== null) {
    if (found.verdict === 'no-change-beyond-chance') return none;
    const way = found.verdict === 'narrowing' ? 'narrower' : 'wider';
    const among = `comparing the same ${countWords(found.panel.networks)} networks`;
    return [
      `It is ${sizeWords(unit, Math.abs(found.panel.change))} ${way} than in ${monthWords(found.from)}, ${among}.`,
    ];
  }
  const change = changeOfRates(points, measure, month);
  if (change === null) return [];
  if (change.kind === 'within-chance') return none;
  return [`It is ${sizeWords(unit, change.by)} ${change.kind} than in ${monthWords(comparedMonth(month))}.`];
}

type Reasons = Pick<HeadlineView, 'why' | 'restsOn' | 'scored' | 'atLeast' | 'atMost'>;

/** Why one indicator is shown in place of progress, in a few sentences; null where progress is shown. */
function whyIndicator({ why, restsOn, scored, atLeast, atMost }: Reasons): string | null {
  if (why === null) return null;
  if (why === 'one-indicator')
    return 'We show this indicator in place of progress, because it is the only one scored this month.';
  const found =
    why === 'cut-off'
      ? `Of ${countWords(scored)} networks, ${countWords(atLeast)} share the lowest score and ${countWords(atMost)} the highest, so progress cannot show how far apart they are.`
      : 'The most progressed fifth average 100 and the least progressed fifth 0, so progress cannot show how far apart they are.';
  return `We show one indicator in place of progress. ${found} Of the ${countWords(restsOn)} indicators scored, this one has the widest gap.`;
}

/** As `whyIndicator`, of a release made before months had a headline. */
function whyNotProgress(
  { most, least }: Pick<GapPoint, 'most' | 'least'>,
  { indicators, atBothEnds }: ToldBy,
): string {
  if (!atBothEnds || most === null || least === null)
    return 'We show this indicator because it is the only one we can score this month.';
  const ends = `The most progressed fifth average ${valueWords('score', most)} and the least progressed fifth ${valueWords('score', least)}`;
  return indicators === 1
    ? `We show this indicator in place of progress, because it is the only one scored this month. ${ends}, so the score cannot show how far apart they are.`
    : `We show one indicator in place of progress. ${ends}, so progress cannot show how far apart they are. Of the ${countWords(indicators)} indicators scored, this one has the widest gap.`;
}
