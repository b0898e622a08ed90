import type { GapMeasure, GapPoint, ToldBy } from '../contracts/views/gap-view.ts';
import type { RealityPoint } from '../contracts/views/reality-view.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import { YEAR_AGO } from '../rules/rule-words.ts';
import { changeSinceYear } from './change-since-year.ts';
import {
  differenceIntervalWords,
  differenceWords,
  type FigureUnit,
  monthWords,
  moveWords,
  valueWords,
} from './figure-words.ts';
import { chanceClause } from './gap-question-titles.ts';
import { whyNotProgress } from './why-not-progress.ts';

/** What else a release may have found of the same gap. */
interface GapFindings {
  readonly chance?: RealityPoint | undefined;
  readonly change?: GapChange | undefined;
}

/** The finding on a gap as `gapFinding` has it, in one text: where there is a reason it follows. */
export function gapSentence(...asked: Parameters<typeof gapFinding>): string {
  const { finding, why } = gapFinding(...asked);
  return why === null ? finding : `${finding} ${why}`;
}

/**
 * The finding on the gap of one measure in one month, in one sentence that claims no more than its interval. Where
 * progress tells little it is of the indicator that tells more, and `why` says so; else that is null.
 *
 * @param points the points of this measure, of any months; a month without a point or a gap says so
 * @param known what else was found of this gap: how much is chance, and whether it closed in a year
 */
export function gapFinding(
  measure: GapMeasure,
  points: readonly GapPoint[],
  month: string,
  known: GapFindings = {},
): { readonly finding: string; readonly why: string | null } {
  const point = points.find(
    (candidate) => candidate.month === month && candidate.measure === measure.measure,
  );
  const on = measure.unit === 'score' ? '' : `, on “${measure.label}”`;
  if (point === undefined)
    return { finding: `In ${monthWords(month)}${on}, no gap was assessed.`, why: null };
  if (point.toldBy !== undefined) {
    const { toldBy } = point;
    const finding = `${standWords(month, `, on “${toldBy.label}”`, 'share', toldBy)}.`;
    return { finding, why: whyNotProgress(point, toldBy) };
  }
  const { most, least, gap, interval, reason } = point;
  if (most === null || least === null || gap === null) {
    return { finding: `In ${monthWords(month)}${on}, no gap is given.`, why: reason };
  }
  const { unit } = measure;
  const ofMeasure = points.filter((candidate) => candidate.measure === measure.measure);
  const stands = standWords(month, on, unit, { most, least, gap, interval });
  const since = trendClause(measure, ofMeasure, month, known.change);
  return { finding: `${stands}${since}${chanceClause(known.chance)}.`, why: null };
}

function standWords(
  month: string,
  on: string,
  unit: FigureUnit,
  { most, least, gap, interval }: Pick<ToldBy, 'most' | 'least' | 'gap' | 'interval'>,
): string {
  const within = interval === null ? '' : ` (${differenceIntervalWords(unit, interval)})`;
  return [
    `In ${monthWords(month)}${on}${on === '' ? '' : ','} the most progressed fifth of networks stood at `,
    `${valueWords(unit, most)}, the least at ${valueWords(unit, least)}: `,
    `a gap of ${differenceWords(unit, gap)}${within}`,
  ].join('');
}

/** The networks ranked in both months tell more than the two gaps side by side, so they speak where they can. */
function trendClause(
  { unit }: GapMeasure,
  points: readonly GapPoint[],
  month: string,
  found: GapChange | undefined,
): string {
  if (found?.panel !== undefined && found.panel !== null && found.verdict !== null) {
    if (found.verdict === 'no-change-beyond-chance') return `, no change beyond chance since ${YEAR_AGO}`;
    const way = found.verdict === 'narrowing' ? 'narrower' : 'wider';
    return `, ${moveWords(unit, Math.abs(found.panel.change))} ${way} than ${YEAR_AGO} among networks ranked both times`;
  }
  const change = changeSinceYear(points, month);
  if (change === null) return '';
  if (change.kind === 'within-chance') return `, no change beyond chance since ${YEAR_AGO}`;
  return `, ${moveWords(unit, change.by)} ${change.kind} than ${YEAR_AGO}`;
}
