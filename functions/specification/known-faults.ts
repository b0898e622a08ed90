import type { KnownFault } from './known-fault-schema.ts';
import type { Specification } from './load-specification.ts';

/**
 * What is known to be wrong with the source of a figure.
 *
 * @param month such as `2024-06`
 * @param code publication code of the indicator, as that month writes it
 * @param supplier of the practice, such as `TPP`; leave out for an area, which may hold practices of any
 * @returns faults that touch the figure, oldest first; empty where none is known
 */
export function knownFaults(
  specification: Specification,
  month: string,
  code: string,
  supplier?: string,
): readonly KnownFault[] {
  return specification.knownFaults
    .filter(({ from, to }) => from <= month && month <= to)
    .filter(({ indicators }) => indicators === 'all' || indicators.includes(code))
    .filter((fault) => fault.supplier === null || supplier === undefined || fault.supplier === supplier)
    .sort((a, b) => a.from.localeCompare(b.from));
}
