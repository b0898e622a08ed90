import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';

type Definition = IndicatorsAnswer['data'][number];

/** Each indicator as its newest contract year defines it, by code. */
export function latestDefinitions(indicators: readonly Definition[]): ReadonlyMap<string, Definition> {
  const latest = new Map<string, Definition>();
  for (const definition of indicators) {
    const known = latest.get(definition.code);
    if (known === undefined || known.contractYear < definition.contractYear)
      latest.set(definition.code, definition);
  }
  return latest;
}

/** The short name of an indicator; its code where a release has none. */
export function shortName(definition: Pick<Definition, 'code' | 'title'> | undefined, code: string): string {
  return definition?.title ?? code;
}
