import { type DisclosedCount, requireCount, SUPPRESSED } from './disclosed-count.ts';

/** One practice and indicator; what is hidden is `*`. */
export interface DisclosedIndicator {
  readonly denominator: DisclosedCount;
  /** Personalised care adjustments, in the order given. */
  readonly adjustments: readonly DisclosedCount[];
}

/**
 * The rule of the monthly Network Contract DES publication, since the data of November 2022.
 *
 * One adjustment: it and the denominator are hidden when the denominator is 0 or 1 and the adjustment above 0.
 * Several: all are hidden when the denominator is 0 and one of them makes up their whole sum. Numerators never are.
 *
 * @throws RangeError unless all are whole numbers, 0 or more
 * @see NHS England, Management information: Network Contract DES, supporting information on suppression
 */
export function networkContractDisclosure(
  denominator: number,
  adjustments: readonly number[],
): DisclosedIndicator {
  [denominator, ...adjustments].forEach(requireCount);
  const [only, ...others] = adjustments;
  if (only !== undefined && others.length === 0) {
    const hidden = denominator < 2 && only > 0;
    return { denominator: hidden ? SUPPRESSED : denominator, adjustments: [hidden ? SUPPRESSED : only] };
  }
  const telling = denominator === 0 && adjustments.filter((adjustment) => adjustment > 0).length === 1;
  return { denominator, adjustments: telling ? adjustments.map(() => SUPPRESSED) : adjustments };
}
