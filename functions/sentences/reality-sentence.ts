import type { GapMeasure } from '../contracts/views/gap-view.ts';
import type { RealityPoint } from '../contracts/views/reality-view.ts';
import { chanceShareWords } from './chance-share-words.ts';
import { couldBeAlike } from './could-be-alike.ts';
import { differenceIntervalWords, differenceWords, type FigureUnit } from './figure-words.ts';

/**
 * How much of a gap is chance, in one or two sentences. Where networks could all be alike it says so first, and
 * claims nothing of what is left.
 */
export function realitySentence({ unit }: Pick<GapMeasure, 'unit'>, point: RealityPoint): string {
  const { gap, gapLeft, chanceShare, reason } = point;
  if (gap === null) return `How much of the gap is chance cannot be told. ${reason ?? ''}`.trim();
  if (couldBeAlike(point)) {
    return `Networks could all be alike: chance alone often makes a gap of ${differenceWords(unit, gap)}, so nothing says that they truly differ.`;
  }
  if (gapLeft === null || chanceShare === null) return 'How much of the gap is chance cannot be told.';
  const left = `${differenceWords(unit, gapLeft)}${withinWords(unit, point)} of ${differenceWords(unit, gap)} is left once chance is taken out`;
  return `${chanceWords(chanceShare)} of the gap is chance: ${left}.${aloneWords(unit, point)}`;
}

function withinWords(unit: FigureUnit, { gapLeftInterval }: RealityPoint): string {
  return gapLeftInterval === null ? '' : ` (${differenceIntervalWords(unit, gapLeftInterval)})`;
}

function chanceWords(share: number): string {
  const words = chanceShareWords(share);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function aloneWords(unit: FigureUnit, { alike }: RealityPoint): string {
  if (alike === null) return '';
  if (alike.chanceGap !== null)
    return ` If all networks were alike, chance alone would make a gap of ${differenceWords(unit, alike.chanceGap)}.`;
  return alike.rough ? ' Some networks have so few patients that the test of this is only rough.' : '';
}
