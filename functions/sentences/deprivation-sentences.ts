import type { DeprivationGap } from '../questions/deprivation/question.ts';
import {
  differenceIntervalWords,
  differenceWords,
  excludesZero,
  sizeWords,
  valueWords,
} from './figure-words.ts';

/** How a measure differs by deprivation, in one sentence that claims a difference only where its interval does. */
export function deprivationSentence(found: Omit<DeprivationGap, 'sentence'>): string {
  const { label, unit, sii, siiInterval, tenths, reason } = found;
  if (sii === null) return `${label}: we cannot say how it differs by deprivation. ${reason ?? ''}`.trim();
  const within = siiInterval === null ? '' : `, ${differenceIntervalWords(unit, siiInterval)}`;
  if (!excludesZero(siiInterval, unit))
    return `${label}: there is no clear link with deprivation (slope index ${differenceWords(unit, sii)}${within}).`;
  const higher = sii > 0 ? 'higher' : 'lower';
  const [most, least] = [tenths[0], tenths.at(-1)];
  const ends =
    most === undefined || least === undefined
      ? ''
      : ` The most deprived tenth of networks average ${valueWords(unit, most.value)} and the least deprived tenth ${valueWords(unit, least.value)}.`;
  const apart = sii > 0 ? siiInterval : { lower: -siiInterval.upper, upper: -siiInterval.lower };
  return `${label}: networks in the least deprived areas are about ${sizeWords(unit, Math.abs(sii))} ${higher} than those in the most deprived (slope index, ${differenceIntervalWords(unit, apart)}).${ends}`;
}

/** Which end of deprivation is higher on a measure, in ten words or fewer; only where the difference is clear. */
export function deprivationTitle({
  unit,
  sii,
  siiInterval,
}: Pick<DeprivationGap, 'unit' | 'sii' | 'siiInterval'>): string {
  if (sii === null) return 'Not enough data on deprivation';
  if (!excludesZero(siiInterval, unit)) return 'No clear link with deprivation';
  return sii > 0
    ? 'Networks in less deprived areas are higher'
    : 'Networks in more deprived areas are higher';
}
