import type { NetworkNeeds, PatientsNeededView } from '../questions/patients-needed/question.ts';
import { countWords } from './figure-words.ts';

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
