/** What one network's payment for one indicator is worked out from. */
export interface PaymentInputs {
  /** Against contract thresholds, 0 to 1; `null` where there are none or the achievement is unknown. */
  readonly score: number | null;
  /** Points of the indicator; `null` where there are none or nobody has verified them. */
  readonly points: number | null;
  /** Pounds a point is worth to a network of average size and prevalence; `null` where it is not verified. */
  readonly poundsPerPoint: number | null;
  /** Registered patients of the network, and of the average network. */
  readonly patients: number | null;
  readonly meanPatients: number | null;
  /** Eligible patients for each registered patient, in the network and in England; fractions. */
  readonly prevalence: number | null;
  readonly nationalPrevalence: number | null;
}

/** Why pounds cannot be given. */
type PoundsUnknown = 'no-score' | 'no-points' | 'no-point-value' | 'no-list-size' | 'no-prevalence';

export interface Payment {
  /** 0 to the indicator's points. */
  readonly points: number | null;
  readonly pounds: number | null;
  /** `null` where there are pounds. */
  readonly poundsUnknown: PoundsUnknown | null;
}

/**
 * Points earned and what they are worth: points × value of a point × (list ÷ mean list) × (prevalence ÷ national
 * prevalence). Always provisional until the year is settled.
 *
 * @see docs/measures.md#contract-points; Investment and Impact Fund, list size and prevalence adjustments
 */
export function paymentOf(inputs: PaymentInputs): Payment {
  const { score, points: available, poundsPerPoint, patients, meanPatients } = inputs;
  if (available === null) return { points: null, pounds: null, poundsUnknown: 'no-points' };
  if (score === null) return { points: null, pounds: null, poundsUnknown: 'no-score' };
  const points = score * available;
  if (poundsPerPoint === null) return { points, pounds: null, poundsUnknown: 'no-point-value' };
  const size = ratioOf(patients, meanPatients);
  if (size === null) return { points, pounds: null, poundsUnknown: 'no-list-size' };
  const prevalence = ratioOf(inputs.prevalence, inputs.nationalPrevalence);
  if (prevalence === null) return { points, pounds: null, poundsUnknown: 'no-prevalence' };
  return { points, pounds: points * poundsPerPoint * size * prevalence, poundsUnknown: null };
}

function ratioOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
