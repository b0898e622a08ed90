import { monthOf, monthsBetween } from '../../../functions/contracts/month.ts';
import type { WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { RULES } from '../../../functions/rules/rules.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';

export const WORKFORCE_SOURCE = 'NHS England, Primary Care Network Workforce';

/** How many networks the census speaks of. */
export function censusWords({ census, areas }: Pick<WorkforceView, 'census' | 'areas'>): string {
  if (census === null) return 'No census has been taken in.';
  const england = areas.find(({ kind }) => kind === 'england');
  if (england === undefined) return `From the census of ${monthWords(monthOf(census))}.`;
  return `In the census of ${monthWords(monthOf(census))} ${countWords(england.networksRecorded)} of ${countWords(england.networks)} networks have a team.`;
}

/** Says so where the census is of another season than the month of progress: teams change meanwhile. */
export function apartWords({ census, month }: Pick<WorkforceView, 'census' | 'month'>): string {
  if (census === null) return '';
  const apart = Math.abs(monthsBetween(monthOf(census), month));
  return apart <= RULES.nearMonths.value
    ? ''
    : ` Census and progress are ${countWords(apart)} months apart: teams have changed meanwhile.`;
}
