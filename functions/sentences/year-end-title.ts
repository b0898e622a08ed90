import type { Projection } from '../questions/projection/question.ts';
import { RULES } from '../rules/rules.ts';

/**
 * How many lower thresholds England has a good chance of passing, in ten words or fewer.
 *
 * @param projections of England, one an indicator; those without a threshold are not counted
 */
export function yearEndTitle(projections: readonly Pick<Projection, 'passesLower'>[]): string {
  const chances = projections.flatMap(({ passesLower }) => (passesLower === null ? [] : [passesLower]));
  if (chances.length === 0) return 'Where England would end the year';
  const likely = chances.filter((chance) => chance >= RULES.likely.value).length;
  const thresholds = chances.length === 1 ? 'threshold' : 'thresholds';
  return `England likely to pass ${likely} of ${chances.length} lower ${thresholds}`;
}
