import type { ChancePoint } from '../questions/chance/question.ts';
import type { HalfGap } from '../questions/fewest-patients/question.ts';
import type { GapMeasure } from '../questions/gap/question.ts';
import type { GapContributions, VarianceLocation } from '../questions/gap-breakdown/question.ts';
import type { GapChange } from '../questions/gap-change/question.ts';
import {
  chanceShareWords,
  countedWords,
  countWords,
  differenceIntervalWords,
  differenceWords,
  type FigureUnit,
  monthWords,
  sentenceCase,
  sizeWords,
  valueWords,
} from './figure-words.ts';
import { couldBeAlike } from './gap-figure-words.ts';

/**
 * Whether a gap narrowed, in words that claim no more than the interval of its change. Catching up without drawing
 * together is named for what it is: regression to the mean.
 */
export function closingSentence({ unit }: Pick<GapMeasure, 'unit'>, change: GapChange): string {
  const { panel, verdict, from, to, reason } = change;
  const since = `between ${monthWords(from)} and ${monthWords(to)}`;
  if (panel === null || panel.interval === null || verdict === null) {
    return `We cannot say if the gap narrowed ${since}. ${reason ?? ''}`.trim();
  }
  const among = `comparing the ${countWords(panel.networks)} networks ranked in both months`;
  const apart =
    panel.change < 0 ? { lower: -panel.interval.upper, upper: -panel.interval.lower } : panel.interval;
  const moved =
    verdict === 'no-change-beyond-chance'
      ? `There was no clear change in the gap ${since} (${differenceIntervalWords(unit, panel.interval)}), ${among}.`
      : `The gap ${verdict === 'narrowing' ? 'narrowed' : 'widened'} by ${sizeWords(unit, Math.abs(panel.change))} (${differenceIntervalWords(unit, apart)}) ${since}, ${among}.`;
  return `${moved}${meanWords(change)}`;
}

function meanWords({ regressionToTheMean }: GapChange): string {
  return regressionToTheMean
    ? ' Networks that started lower improved faster, but the gap did not narrow. Low scores tend to rise and high scores tend to fall by chance (regression to the mean).'
    : '';
}

/**
 * Which service area accounts for most of the gap, in a sentence or two. One is called the largest only where its
 * interval lies above those of all others; else those with no clear difference from it are named.
 */
export function contributionSentence({ gap, serviceAreas, reason }: GapContributions): string {
  const [first, ...others] = serviceAreas.toSorted((a, b) => b.contribution - a.contribution);
  if (gap === null || first === undefined) {
    return `We cannot say what makes up the gap. ${reason ?? ''}`.trim();
  }
  const { interval } = first;
  const of = `${valueWords('score', first.contribution)} of the ${differenceWords('score', gap)}`;
  if (others.length === 0) return `All of the gap comes from 1 service area: ${first.serviceArea}.`;
  if (interval === null) return `${first.serviceArea} accounts for ${of}.`;
  const close = others.filter((other) => other.interval === null || other.interval.upper >= interval.lower);
  const within = `(${differenceIntervalWords('score', interval)})`;
  if (close.length === 0)
    return `${first.serviceArea} accounts for ${of} ${within}, more than any other service area.`;
  const names = close.map(({ serviceArea }) => serviceArea).join(', ');
  return `${first.serviceArea} accounts for about ${of} ${within}. There is no clear difference between it and ${names}.`;
}

/** Where the variance between networks is, and what the number of areas alone would give, in two sentences. */
export function varianceSentence({
  regions,
  icbsWithinRegions,
  networksWithinIcbs,
  reason,
}: VarianceLocation): string {
  if (regions === null || icbsWithinRegions === null || networksWithinIcbs === null) {
    return `We cannot say where the differences are. ${reason ?? ''}`.trim();
  }
  const areas = regions.share + icbsWithinRegions.share;
  const ifNone = regions.ifNoDifference + icbsWithinRegions.ifNoDifference;
  const parts = `Of the differences between networks, ${perCent(regions.share)} are between regions, ${perCent(icbsWithinRegions.share)} between ICBs in the same region and ${perCent(networksWithinIcbs.share)} between networks in the same ICB, chance included`;
  return areas > ifNone
    ? `${parts}. If areas made no difference, regions and ICBs together would still account for about ${perCent(ifNone)}.`
    : `${parts}. That is no more than we would expect if regions and ICBs made no difference.`;
}

function perCent(share: number): string {
  return share > 0 && share < 0.005 ? 'less than 1%' : `${Math.round(share * 100)}%`;
}

/** How few would close half of the gap of one indicator, in one sentence that speaks of what the indicator counts. */
export function halfGapSentence(found: Omit<HalfGap, 'sentence'>): string {
  const { label, polarity, counts, gap, patients, eligible, where, reason } = found;
  if (gap === null || patients === null) return `${label}: we cannot say. ${reason ?? ''}`.trim();
  if (patients === 0) return `${label}: there is no gap to close.`;
  const reached = countedWords(patients, counts, polarity === 'up' ? 'more' : 'fewer');
  return `${label}: ${reached}, of ${countWords(eligible)} eligible, in ${where.length === 1 ? '1 network' : `${countWords(where.length)} networks`} would halve the gap of ${differenceWords('share', gap)}, if the most progressed fifth stayed the same.`;
}

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
  return sentenceCase(chanceShareWords(share));
}

function aloneWords(unit: FigureUnit, { alike }: ChancePoint): string {
  if (alike === null) return '';
  if (alike.chanceGap !== null)
    return ` If all networks were the same, chance alone would give a gap of about ${differenceWords(unit, alike.chanceGap)}.`;
  return alike.rough ? ' Some networks have few patients, so this test is approximate.' : '';
}
