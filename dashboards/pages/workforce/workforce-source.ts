import { countWords, monthWords } from '../../../functions/assessment/sentences/figure-words.ts';
import type { WorkforceView } from '../../../functions/contracts/views/workforce-view.ts';

export const WORKFORCE_SOURCE = 'NHS England, Primary Care Network Workforce';

/** How many networks the census speaks of. */
export function censusWords({ census, networks }: Pick<WorkforceView, 'census' | 'networks'>): string {
  if (census === null) return 'No census has been taken in.';
  const recorded = networks.filter(({ total }) => total.state !== 'none-recorded').length;
  return `In the census of ${monthWords(census.slice(0, 7))} ${countWords(recorded)} of ${countWords(networks.length)} networks have a team.`;
}
