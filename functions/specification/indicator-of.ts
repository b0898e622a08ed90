import { contractYearOf } from '../contracts/month.ts';
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

/** The indicator that the policy papers of a contract year call `policyCode`, such as `VI-02`; `undefined` where none is fed. */
export function indicatorByPolicyCode(
  specification: Specification,
  contractYear: string,
  policyCode: string,
): Indicator | undefined {
  return indicatorsOf(specification, contractYear).find(
    (indicator) => indicator.policyCode?.code === policyCode,
  );
}

/** The indicators published for a month, such as `2024-09`; empty where the contract year is not specified. */
export function indicatorsInForce(specification: Specification, month: string): readonly Indicator[] {
  return indicatorsOf(specification, contractYearOf(month)).filter(
    ({ inForce }) => inForce === null || (inForce.from <= month && month <= inForce.to),
  );
}

function indicatorsOf({ years }: Specification, contractYear: string): readonly Indicator[] {
  return years.find((year) => year.contractYear === contractYear)?.indicators ?? [];
}
