import type { PriorityRow } from '../../assessment/priority-rows.ts';

/** By network, how much each indicator weighs to it. */
export type DeclaredWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The weights that networks have declared on indicators; an indicator of two priorities weighs their sum. */
export function declaredWeights(
  rows: readonly Pick<PriorityRow, 'pcn_code' | 'indicator' | 'weight'>[],
): DeclaredWeights {
  const weights = new Map<string, Map<string, number>>();
  for (const { pcn_code, indicator, weight } of rows) {
    if (indicator === null || weight === null) continue;
    const ofNetwork = weights.get(pcn_code) ?? new Map<string, number>();
    weights.set(pcn_code, ofNetwork);
    const known = ofNetwork.get(indicator);
    ofNetwork.set(indicator, known === undefined ? weight : known + weight);
  }
  return weights;
}
