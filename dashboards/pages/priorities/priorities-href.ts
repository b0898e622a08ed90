import type { MembershipBasis } from '../../../functions/contracts/codes.ts';
import { apiHref } from '../../view-options.ts';

/** Address of what every network chose for itself. */
export function prioritiesHref(from: { release: number; basis: MembershipBasis }): string {
  return apiHref('/local-priorities', from);
}
