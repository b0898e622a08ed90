import type { ChancePoint } from '../questions/chance/question.ts';
import type { GapMeasure, GapPoint, ToldBy } from '../questions/gap/question.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
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
import { changeSinceYear } from './gap-figure-words.ts';
import { chanceSentence } from './gap-question-titles.ts';
import { whyNotProgress } from './network-sentences.ts';

/** What else a release may have found of the same gap. */
interface GapFindings {
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
  month: string,
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
  return { title: gapTitle(month, on, unit, gap), finding: parts.join(' '), why: null };
}

function gapTitle(month: string, on: string, unit: FigureUnit, gap: number): string {
  return `In ${monthWords(month)} the gap ${on === '' ? 'between networks' : on.trimStart()} was ${differenceWords(unit, gap)}`;
}

function scoredWords(
  month: string,
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
  { unit }: GapMeasure,
  points: readonly GapPoint[],
  month: string,
  found: GapChange | undefined,
): readonly string[] {
  const none = [`There is no clear change since ${monthWords(comparedMonth(month))}.`];
  if (found?.panel !== undefined && found.panel !== null && found.verdict !== null) {
    if (found.verdict === 'no-change-beyond-chance') return none;
    const way = found.verdict === 'narrowing' ? 'narrower' : 'wider';
    const among = `comparing the same ${countWords(found.panel.networks)} networks`;
    return [
      `It is ${sizeWords(unit, Math.abs(found.panel.change))} ${way} than in ${monthWords(found.from)}, ${among}.`,
    ];
  }
  const change = changeSinceYear(points, month);
  if (change === null) return [];
  if (change.kind === 'within-chance') return none;
  return [`It is ${sizeWords(unit, change.by)} ${change.kind} than in ${monthWords(comparedMonth(month))}.`];
}
