import type { MonthsAnswer } from '../../../functions/contracts/api/answers.ts';
import type { GapChangeQuestion } from '../../../functions/questions/gap-change/question.ts';
import { type Bare, hrefOf } from '../../../functions/questions/question.ts';
import { apiHref, readViewOptions } from '../../view-options.ts';

/** Without its schema, which would be in the first script. */
const GAP_CHANGE: Bare<typeof GapChangeQuestion> = {
  name: 'gap-change',
  address: 'gap-change',
  key: ['basis'],
  filters: { measure: [] },
  defaults: {},
  always: false,
  heldBy: null,
};
const OVERALL = 'progress-balanced';

/** What the sentence that the site opens with is read from. */
export function headlineAddresses(address: URL, { release, basis }: Pick<MonthsAnswer, 'release' | 'basis'>) {
  const measure = readViewOptions(address).measure ?? OVERALL;
  const from = { release: release.number, basis, measure };
  return {
    measure,
    from,
    gap: apiHref('/gap', from),
    reality: apiHref('/chance', from),
    change: hrefOf(GAP_CHANGE, from),
  };
}
