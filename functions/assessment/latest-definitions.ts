import type { IndicatorSummary } from '../questions/indicators/question.ts';

/** Each indicator as its newest contract year defines it, by code. */
export function latestDefinitions(
  indicators: readonly IndicatorSummary[],
): ReadonlyMap<string, IndicatorSummary> {
  const latest = new Map<string, IndicatorSummary>();
  for (const definition of indicators) {
    const known = latest.get(definition.code);
    if (known === undefined || known.contractYear < definition.contractYear)
      latest.set(definition.code, definition);
  }
  return latest;
}

/** The short name of an indicator; its code where a release has none. */
export function shortName(
  definition: Pick<IndicatorSummary, 'code' | 'title'> | undefined,
  code: string,
): string {
  return definition?.title ?? code;
}
