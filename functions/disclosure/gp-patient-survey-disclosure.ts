import { type DisclosedCount, requireCount, SUPPRESSED } from './disclosed-count.ts';

const FEWEST_RESPONDENTS = 10;
const SMALL_ORGANISATION = 1000;
const FEWEST_ANSWERS = 5;

/**
 * The GP Patient Survey's first rule: a result that rests on fewer than 10 people is hidden.
 *
 * @param respondents people, unweighted
 */
export function surveyResult(value: number | null, respondents: number): DisclosedCount | null {
  requireCount(respondents);
  return respondents < FEWEST_RESPONDENTS ? SUPPRESSED : value;
}

/**
 * Its second rule, for questions about the patient: where 1,000 or fewer people are eligible, answers given by 1 to 4
 * are hidden, and if that hides one answer only, so is the next lowest, lest subtraction give it back.
 *
 * A 0 is never hidden by the first half. The survey does not say whether it may serve as the next lowest; here it
 * does only where no other answer is left, since hiding a 0 protects less.
 *
 * @param counts people by answer option, in the order of the question
 * @returns the same order
 * @see GP Patient Survey analysis tool, "Why is data sometimes suppressed?"
 */
export function surveyAnswerCounts(
  eligiblePopulation: number,
  counts: readonly number[],
): readonly DisclosedCount[] {
  requireCount(eligiblePopulation);
  counts.forEach(requireCount);
  if (eligiblePopulation > SMALL_ORGANISATION) return counts;

  const isPrimary = (count: number) => count > 0 && count < FEWEST_ANSWERS;
  const shown = counts.flatMap((count, position) => (isPrimary(count) ? [] : [{ count, position }]));
  const needsAnother = counts.length - shown.length === 1;
  const positive = shown.filter(({ count }) => count > 0);
  const [nextLowest] = (positive.length > 0 ? positive : shown).toSorted((a, b) => a.count - b.count);
  return counts.map((count, position) =>
    isPrimary(count) || (needsAnother && position === nextLowest?.position) ? SUPPRESSED : count,
  );
}
