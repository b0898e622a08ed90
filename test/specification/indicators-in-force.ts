import type { Month } from '../../functions/contracts/codes.ts';
import { contractYearOf } from '../../functions/contracts/month.ts';
import type { Specification } from '../../functions/specification/load-specification.ts';
import type { Indicator } from '../../functions/specification/schema.ts';

/** The indicators published for a month, such as `2024-09`; empty where the contract year is not specified. */
export function indicatorsInForce({ years }: Specification, month: Month): readonly Indicator[] {
  const year = years.find(({ contractYear }) => contractYear === contractYearOf(month));
  return (year?.indicators ?? []).filter(
    ({ inForce }) => inForce === null || (inForce.from <= month && month <= inForce.to),
  );
}
