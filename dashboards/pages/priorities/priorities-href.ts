import { apiHref } from '../../view-options.ts';

/** Address of what every network chose for itself. */
export function prioritiesHref(from: { release: number; basis: string }): string {
  return apiHref('/local-priorities', from);
}
