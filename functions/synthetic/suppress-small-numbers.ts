/** What an indicator's cells show; `null` stands for the publisher's `*`. */
export interface ShownCells {
  readonly denominator: number | null;
  readonly pcas: readonly (number | null)[];
}

/**
 * The publisher's rules for personalised care adjustments (PCAs); numerators and counts are never suppressed.
 * One PCA: where the denominator is below 2 and the PCA above 0, both are hidden.
 * More: where the denominator is 0 and exactly one PCA is above 0, all PCAs are hidden.
 * Source: NHS England, Network Contract DES, supporting information and published code.
 */
export function suppressSmallNumbers(denominator: number, pcas: readonly number[]): ShownCells {
  const [only] = pcas;
  if (pcas.length === 1 && only !== undefined && denominator < 2 && only > 0) {
    return { denominator: null, pcas: [null] };
  }
  if (pcas.length > 1 && denominator === 0 && pcas.filter((count) => count > 0).length === 1) {
    return { denominator, pcas: pcas.map(() => null) };
  }
  return { denominator, pcas };
}
