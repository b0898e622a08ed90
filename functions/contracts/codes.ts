import { z } from 'zod';

/** Lower-case hexadecimal sha256 of some bytes. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256 in lower-case hexadecimal');

/** A calendar month, such as `2026-07`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-07');

/** ODS code of an English general practice, such as `A81001`. */
export const PracticeCode = z.string().regex(/^[A-Z]\d{5}$/, 'must be a practice code such as A81001');

/** ODS code of a primary care network, such as `U12345`. */
export const PcnCode = z.string().regex(/^U\d{5}$/, 'must be a PCN code such as U12345');

/** The levels at which results are shown, from the network up. */
export const AreaKind = z.enum(['pcn', 'sub-icb', 'icb', 'region', 'england']);
export type AreaKind = z.infer<typeof AreaKind>;

/** ODS code of an area: `U12345`, `16C`, `QHM` or `D7T5G`, `Y63`; England is `ENG`. */
export const AreaCode = z.string().regex(/^[A-Z0-9]{3,6}$/, 'must be an ODS code such as U12345, QHM or ENG');

/** What a figure is of; a part of the names of stored views, so nothing else may be in it. */
export const Measure = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'must be a measure such as progress-balanced or CAN04')
  .meta({ description: '`progress-balanced`, `progress-contract` or an indicator code.' });

/** The two ways in which scores are added up: each service area alike, or by the points of the contract. */
export type ProgressMeasure = 'progress-balanced' | 'progress-contract';

/** Whether a measure is progress, a mean of scores, and no single indicator. */
export function isProgress(measure: string): measure is ProgressMeasure {
  return measure === 'progress-balanced' || measure === 'progress-contract';
}

/** Which membership a figure counts by: that of the month, or today's. */
export const MembershipBasis = z.enum(['as-was', 'as-is']);
export type MembershipBasis = z.infer<typeof MembershipBasis>;
