import type { MonthsAnswer } from '../../../functions/contracts/api/answers.ts';
import { apiHref, readViewOptions } from '../../view-options.ts';

const OVERALL = 'progress-balanced';

/** What the sentence that the site opens with is read from. */
export function headlineAddresses(address: URL, { release, basis }: Pick<MonthsAnswer, 'release' | 'basis'>) {
  const measure = readViewOptions(address).measure ?? OVERALL;
  const from = { release: release.number, basis, measure };
  return {
    measure,
    from,
    gap: apiHref('/gap', from),
    reality: apiHref('/reality', from),
    closing: apiHref('/closing', from),
  };
}
