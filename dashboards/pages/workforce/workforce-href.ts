import type { MembershipBasis } from '../../../functions/contracts/codes.ts';
import { apiHref } from '../../view-options.ts';

/** Where teams are read from: `ENG` for England and its regions without every network, `null` for all. */
export function workforceHref(asked: {
  release: number;
  basis: MembershipBasis;
  area: 'ENG' | null;
}): string {
  return apiHref('/workforce', asked);
}
