import type { WorkforceView } from '../../../functions/contracts/views/workforce-view.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';

export const WORKFORCE_SOURCE = 'NHS England, Primary Care Network Workforce';

/** How many networks the census speaks of. */
export function censusWords({ census, areas }: Pick<WorkforceView, 'census' | 'areas'>): string {
  if (census === null) return 'No census has been taken in.';
  const england = areas.find(({ kind }) => kind === 'england');
  if (england === undefined) return `From the census of ${monthWords(census.slice(0, 7))}.`;
  return `In the census of ${monthWords(census.slice(0, 7))} ${countWords(england.networksRecorded)} of ${countWords(england.networks)} networks have a team.`;
}

/** Says so where the census is of another season than the month of progress: teams change meanwhile. */
export function apartWords({ census, month }: Pick<WorkforceView, 'census' | 'month'>): string {
  if (census === null) return '';
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const apart = Math.abs(count(census) - count(month));
  return apart <= 3
    ? ''
    : ` Census and progress are ${countWords(apart)} months apart: teams have changed meanwhile.`;
}
