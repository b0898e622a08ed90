import { monthOf } from '../../../functions/contracts/month.ts';
import type { WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';

/** How many networks the census speaks of. */
export function censusWords({ census, areas }: Pick<WorkforceView, 'census' | 'areas'>): string {
  if (census === null) return 'No census has been taken in.';
  const england = areas.find(({ kind }) => kind === 'england');
  if (england === undefined) return `From the census of ${monthWords(monthOf(census))}.`;
  return `In the census of ${monthWords(monthOf(census))} ${countWords(england.networksRecorded)} of ${countWords(england.networks)} networks have a team.`;
}
