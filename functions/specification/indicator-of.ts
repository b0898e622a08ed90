import type { Specification } from './load-specification.ts';
import type { Indicator } from './schema.ts';

/** The indicator that a contract year publishes under `code`, such as `NCD003`; `undefined` where it has none. */
export function indicatorOf(
  specification: Specification,
  contractYear: string,
  code: string,
): Indicator | undefined {
  return indicatorsOf(specification, contractYear).find((indicator) => indicator.code === code);
}

function indicatorsOf({ years }: Specification, contractYear: string): readonly Indicator[] {
  return years.find((year) => year.contractYear === contractYear)?.indicators ?? [];
}
