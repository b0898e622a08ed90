import type { GapMeasure } from '../contracts/views/gap-view.ts';
import type { ChancePoint } from '../questions/chance/question.ts';
import { chanceShareWords } from './chance-share-words.ts';
import { couldBeAlike } from './could-be-alike.ts';
import { differenceIntervalWords, differenceWords, type FigureUnit } from './figure-words.ts';

/**
 * How much of a gap is down to chance, in a few sentences. Where it could be chance alone it says so, and claims
 * nothing of the rest.
 */
export function realitySentence({ unit }: Pick<GapMeasure, 'unit'>, point: ChancePoint): string {
  const { gap, gapLeft, chanceShare, reason } = point;
  if (gap === null) return `We cannot say how much of the gap is down to chance. ${reason ?? ''}`.trim();
  if (couldBeAlike(point)) {
    return `Chance alone could produce a gap of ${differenceWords(unit, gap)}. This month’s data do not show a real difference between networks.`;
  }
  if (gapLeft === null || chanceShare === null) return 'How far chance could move this is not known.';
  const left = `Without it, the gap between the same two fifths would be about ${differenceWords(unit, gapLeft)}${withinWords(unit, point)}.`;
  return `${chanceWords(chanceShare)} of the gap is down to chance. ${left}${aloneWords(unit, point)}`;
}

function withinWords(unit: FigureUnit, { gapLeftInterval }: ChancePoint): string {
  return gapLeftInterval === null ? '' : ` (${differenceIntervalWords(unit, gapLeftInterval)})`;
}

function chanceWords(share: number): string {
  const words = chanceShareWords(share);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function aloneWords(unit: FigureUnit, { alike }: ChancePoint): string {
  if (alike === null) return '';
  if (alike.chanceGap !== null)
    return ` If all networks were the same, chance alone would give a gap of about ${differenceWords(unit, alike.chanceGap)}.`;
  return alike.rough ? ' Some networks have few patients, so this test is approximate.' : '';
}
