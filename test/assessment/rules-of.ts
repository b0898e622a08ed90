import type { ScoringRule, ScoringRules } from '../../functions/assessment/scoring-rules.ts';
import { indicatorOf } from '../../functions/specification/indicator-of.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import type { Indicator } from '../../functions/specification/schema.ts';

export const specification = loadSpecification();

/** A real indicator of the specification, but for what a test says of it. */
export function indicator(contractYear: string, code: string, more: Partial<Indicator> = {}): Indicator {
  const found = indicatorOf(specification, contractYear, code);
  if (found === undefined) throw new Error(`${contractYear} has no ${code}`);
  return { ...found, ...more };
}

/** Scoring rules without a range, for questions that score nothing. */
export function rulesOf(...indicators: readonly Indicator[]): ScoringRules {
  return new Map(
    indicators.map((definition): [string, ScoringRule] => [
      definition.code,
      { definition, range: null, points: null },
    ]),
  );
}
