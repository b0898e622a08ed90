import type { Month } from '../contracts/codes.ts';
import type { DecilePoint } from '../questions/deciles/question.ts';
import type { FunnelView } from '../questions/funnel/question.ts';
import type { NetworkNeeds, PatientsNeededView } from '../questions/patients-needed/question.ts';
import { comparedMonth } from '../rules/compared-month.ts';
import { LAST_YEAR } from '../rules/rule-words.ts';
import { countWords, type FigureUnit, valueWords } from './figure-words.ts';

/** The range of areas of one level, in ten words or fewer. */
export function areasTitle(plural: string, unit: FigureUnit, values: readonly number[]): string {
  if (values.length === 0) return `No data for any of the ${plural}`;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length === 1
    ? `${valueWords(unit, low)} in the 1 area that has data`
    : `${plural} range from ${valueWords(unit, low)} to ${valueWords(unit, high)}`;
}

/** How many networks differ by more than size and usual differences explain, in ten words or fewer. */
export function funnelTitle({ networks }: Pick<FunnelView, 'networks'>): string {
  const far = networks.filter(({ place }) => place === 'far-below' || place === 'far-above').length;
  if (networks.length === 0) return 'Not enough networks to compare this month';
  if (far === 0) return 'No network is unusually high or low';
  return `${countWords(far)} of ${countWords(networks.length)} networks ${far === 1 ? 'is' : 'are'} unusually high or low`;
}

/** What the middle network achieved, and how that compares with a year before. */
export function medianTitle(unit: FigureUnit, points: readonly DecilePoint[], month: Month): string {
  const now = medianOf(points, month);
  if (now === null) return 'Not enough ranked networks to show the spread';
  const then = medianOf(points, comparedMonth(month));
  const stands = `The middle network ${unit === 'score' ? 'scored' : 'achieved'} ${valueWords(unit, now)}`;
  if (then === null) return stands;
  // Other networks are ranked in either month and nothing was tested, so both are given and no change is claimed.
  return `${stands}, and ${valueWords(unit, then)} ${LAST_YEAR}`;
}

function medianOf(points: readonly DecilePoint[], month: Month): number | null {
  return points.find((point) => point.month === month)?.deciles?.[4] ?? null;
}

/** How many payment indicators of a network have reached their thresholds, in ten words or fewer. */
export function thresholdTitle(
  indicators: PatientsNeededView['indicators'],
  needs: readonly NetworkNeeds[],
): string {
  const held = needs.filter(({ toUpper, toLower }) => toUpper !== null && toLower !== null);
  if (held.length === 0) {
    return indicators.every(({ upperThreshold }) => upperThreshold === null)
      ? 'No confirmed thresholds for this contract year yet'
      : 'No data to compare with the thresholds yet';
  }
  const upper = held.filter(({ toUpper }) => toUpper === 0).length;
  const lower = held.filter(({ toLower }) => toLower === 0).length;
  const of = `of ${countWords(held.length)}`;
  return `${countWords(lower)} ${of} at the lower threshold or better, ${countWords(upper)} at the upper`;
}
