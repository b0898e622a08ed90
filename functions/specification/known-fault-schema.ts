import { z } from 'zod';
import { Month } from '../contracts/codes.ts';
import { IndicatorCode } from './indicator-schema.ts';
import type { Specification } from './load-specification.ts';

/** Something wrong with the published source that touches figures, and what that does to them. */
const KnownFault = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** First and last month touched, both included. */
    from: Month,
    to: Month,
    indicators: z.union([z.literal('all'), z.array(IndicatorCode).min(1)]),
    /** System supplier of the practices touched, as the practice map spells it; `null` means every practice. */
    supplier: z.string().min(1).nullable(),
    what: z.string().min(1),
    effect: z.string().min(1),
    status: z.enum(['confirmed', 'inferred']),
    source: z.string().min(1),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the last month comes before the first' });
export type KnownFault = z.infer<typeof KnownFault>;

export const KnownFaults = z.array(KnownFault);

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
  month: Month,
  code: string,
  supplier?: string,
): readonly KnownFault[] {
  return specification.knownFaults
    .filter(({ from, to }) => from <= month && month <= to)
    .filter(({ indicators }) => indicators === 'all' || indicators.includes(code))
    .filter((fault) => fault.supplier === null || supplier === undefined || fault.supplier === supplier)
    .sort((a, b) => a.from.localeCompare(b.from));
}
