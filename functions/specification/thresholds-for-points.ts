import type { EvidenceStatus } from '../contracts/evidence-status.ts';
import type { Points, Thresholds } from './evidence.ts';
import type { Indicator } from './schema.ts';

type Verified<T> = T & { readonly status: Exclude<EvidenceStatus, 'unverified'> };

/**
 * The thresholds that may decide points and pounds. `indicator.thresholds` holds unverified ones too: show those,
 * with their status, and score on a benchmark range instead.
 *
 * @returns `null` where the year has no thresholds or nobody has verified them
 */
export function thresholdsForPoints(indicator: Pick<Indicator, 'thresholds'>): Verified<Thresholds> | null {
  return verified(indicator.thresholds);
}

/** The points at stake, or `null` where there are none or nobody has verified the number. */
export function pointsForPayment(indicator: Pick<Indicator, 'points'>): Verified<Points> | null {
  return verified(indicator.points);
}

function verified<T extends Points | Thresholds>(entry: T | null): Verified<T> | null {
  return entry === null || entry.status === 'unverified' ? null : { ...entry, status: entry.status };
}
