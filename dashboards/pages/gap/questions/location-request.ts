import { LocationAnswer } from '../../../../functions/contracts/api/gap-answers.ts';
import { apiHref } from '../../../view-options.ts';

/** What to ask for where the gap lies and what makes it: one view answers both. */
export function locationRequest(from: { release: number; basis: string }) {
  return { url: apiHref('/location', from), contract: LocationAnswer, view: 'location' };
}
