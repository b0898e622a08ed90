import type { IndicatorResult } from '../contracts/views/area-views.ts';

type Results = readonly IndicatorResult[];

const lookups = new WeakMap<Results, ReadonlyMap<string, IndicatorResult>>();

/**
 * An area's result on one indicator; undefined where it has none. Every question asks for every indicator of every
 * network, so a list is gone through once and remembered for as long as it lives.
 */
export function resultOf(
  { results }: { readonly results: Results },
  indicator: string,
): IndicatorResult | undefined {
  const known = lookups.get(results);
  if (known !== undefined) return known.get(indicator);
  const lookup = new Map(results.map((result) => [result.indicator, result]));
  lookups.set(results, lookup);
  return lookup.get(indicator);
}
