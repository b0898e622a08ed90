import type { MembershipBasis } from '../../../../functions/contracts/codes.ts';
import { GapBreakdownQuestion } from '../../../../functions/questions/gap-breakdown/question.ts';
import { apiHref } from '../../../view-options.ts';

/** What to ask for where the gap lies and what makes it: one view answers both. */
export function locationRequest(from: { release: number; basis: MembershipBasis }) {
  return {
    url: apiHref('/gap-breakdown', from),
    contract: GapBreakdownQuestion.answer,
    view: 'gap-breakdown',
  };
}
