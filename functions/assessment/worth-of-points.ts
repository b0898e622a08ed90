import type { AreaMonth } from './area-month.ts';
import { type PaymentInputs, paymentOf } from './payment.ts';

/** What a network's pounds are worked out from, beside its score and the points. */
export type PaymentBasis = Omit<PaymentInputs, 'score' | 'points'>;

/**
 * How large a network is beside the average one, and how many of its patients an indicator is about beside England.
 *
 * @param code of the indicator
 * @returns for each network what its pounds are worked out from; unknown parts are null
 * @see docs/measures.md#contract-points
 */
export function paymentBasis(
  areas: readonly AreaMonth[],
  code: string,
  poundsPerPoint: number | null,
): (network: AreaMonth) => PaymentBasis {
  const england = areas.find(({ area }) => area.kind === 'england');
  const nationalPrevalence = england?.prevalence.get(code) ?? null;
  const meanPatients = meanOf(areas.flatMap(({ area, patients }) => (area.kind === 'pcn' ? [patients] : [])));
  return (network) => ({
    poundsPerPoint,
    patients: network.patients,
    meanPatients,
    prevalence: network.prevalence.get(code) ?? null,
    nationalPrevalence,
  });
}

/** Pounds that so many points are worth to a network; `null` where any part is unknown. */
export function poundsOf(points: number, basis: PaymentBasis): number | null {
  return paymentOf({ ...basis, score: 1, points }).pounds;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
