import { z } from 'zod';

/** Lower-case hexadecimal sha256 of some bytes. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256 in lower-case hexadecimal');

/**
 * The schema of a code: what it lets through has the type of the code, so that any other text where one belongs does
 * not compile. A literal is checked by the compiler, as far as a template can say what the pattern says.
 */
function code<Code extends string>(pattern: RegExp, says: string) {
  // The pattern is what `/v1/openapi.json` shows and refusals say; the guard is what gives the type.
  return z
    .string()
    .regex(pattern, says)
    .refine((text): text is Code => pattern.test(text));
}

// biome-ignore format: one line an alphabet
type Capital = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z';

type MonthNumber = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';

/** A calendar month, such as `2026-07`. */
export type Month = `${number}-${MonthNumber}`;
export const Month = code<Month>(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-07');

/** Whether a value is a month. */
export function isMonth(value: unknown): value is Month {
  return Month.safeParse(value).success;
}

/** ODS code of an English general practice, such as `A81001`. */
export const PracticeCode = z.string().regex(/^[A-Z]\d{5}$/, 'must be a practice code such as A81001');

/** First half of a postcode, such as `LE5` or `EC1A`. The second half is never asked for. */
export const Outward = z
  .string()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'must be the first half of a postcode, such as LE5');

const WHOLE_OR_MORE = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{1,2}$/;

/**
 * The first half of a postcode that was typed whole, in part or alone, so that the second half goes nowhere.
 *
 * @returns such as `LE5` or `EC1A`; null where the text has not the shape of a postcode
 */
export function outwardOf(typed: string): string | null {
  const [first = '', ...rest] = typed.trim().toUpperCase().split(/\s+/);
  const together = first + rest.join('');
  const cut = WHOLE_OR_MORE.exec(together)?.[1];
  if (cut !== undefined) return cut;
  if (rest.length === 0 || /^\d?$/.test(rest.join(''))) return Outward.safeParse(first).data ?? null;
  return null;
}

/** ODS code of a primary care network, such as `U12345`. */
export const PcnCode = z.string().regex(/^U\d{5}$/, 'must be a PCN code such as U12345');

/** The levels at which results are shown, from the network up. */
export const AreaKind = z.enum(['pcn', 'sub-icb', 'icb', 'region', 'england']);
export type AreaKind = z.infer<typeof AreaKind>;

/** ODS code of an area: `U12345`, `16C`, `QHM` or `D7T5G`, `Y63`; England is `ENG`. */
export const AreaCode = z.string().regex(/^[A-Z0-9]{3,6}$/, 'must be an ODS code such as U12345, QHM or ENG');

/** Stands for the measure that a month is told by, in what a caller asks. */
export const HEADLINE = 'headline';

/** The two ways in which scores are added up: each service area alike, or by the points of the contract. */
export type ProgressMeasure = 'progress-balanced' | 'progress-contract';

/** What a figure is of: progress, or an indicator by its code. A part of the names of stored views. */
export type Measure = ProgressMeasure | typeof HEADLINE | `${Capital}${string}`;
export const Measure = code<Measure>(
  /^(headline|progress-(balanced|contract)|[A-Z][A-Za-z0-9-]{0,39})$/,
  'must be a measure such as progress-balanced or CAN04',
).meta({
  description:
    '`progress-balanced`, `progress-contract` or an indicator code; `headline` is the one that the month is told by.',
});

/** Whether a text is a measure. */
export function isMeasure(text: string): text is Measure {
  return Measure.safeParse(text).success;
}

/** The code of an indicator, as a part of the names of stored views. */
export const IndicatorCode = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'must be an indicator code such as CAN04')
  .meta({ description: 'The code of an indicator.' });

/** Whether a measure is progress, a mean of scores, and no single indicator. */
export function isProgress(measure: string): measure is ProgressMeasure {
  return measure === 'progress-balanced' || measure === 'progress-contract';
}

/** Which membership a figure counts by: that of the month, or today's. */
export const MembershipBasis = z.enum(['as-was', 'as-is']);
export type MembershipBasis = z.infer<typeof MembershipBasis>;
