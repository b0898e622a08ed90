import type { MonthsAnswer } from '../../../functions/contracts/api/answers.ts';
import { apiHref } from '../../view-options.ts';

type Held = Pick<MonthsAnswer, 'release' | 'basis'>;

/** Where one network, through every month, is read from. */
export function areaHref(code: string, { release, basis }: Held): string {
  return apiHref(`/areas/${code}`, { release: release.number, basis });
}

/** Where the places of all networks in one month are read from. */
export function ranksHref(month: string, { release, basis }: Held): string {
  return apiHref('/ranks', { release: release.number, basis, month });
}
