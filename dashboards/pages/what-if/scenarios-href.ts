import type { MembershipBasis } from '../../../functions/contracts/codes.ts';
import { apiHref } from '../../view-options.ts';

/** England's part of the scenarios: networks' progress is worked out on the page, from the rates. */
export function scenariosHref(from: { release: number; basis: MembershipBasis }): string {
  return apiHref('/what-if', { ...from, area: 'ENG' });
}
