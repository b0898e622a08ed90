import type { IndicatorResult } from '../contracts/views/area-views.ts';
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
  const nationalPrevalence = england === undefined ? null : prevalenceOf(england, code);
  const meanPatients = meanOf(areas.flatMap(({ area, patients }) => (area.kind === 'pcn' ? [patients] : [])));
  return (network) => ({
    poundsPerPoint,
    patients: network.patients,
    meanPatients,
    prevalence: prevalenceOf(network, code),
    nationalPrevalence,
  });
}

/** Pounds that so many points are worth to a network; `null` where any part is unknown. */
export function poundsOf(points: number, basis: PaymentBasis): number | null {
  return paymentOf({ ...basis, score: 1, points }).pounds;
}

/** Eligible patients for each registered patient of the practices that reported. */
function prevalenceOf({ patientsReporting, results }: AreaMonth, code: string): number | null {
  const result: IndicatorResult | undefined = results.find(({ indicator }) => indicator === code);
  const eligible = result?.denominator ?? null;
  const registered = patientsReporting.get(code) ?? null;
  return eligible === null || registered === null || registered === 0 ? null : eligible / registered;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
