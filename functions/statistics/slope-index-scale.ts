import { deviate } from './confidence.ts';
import { requireMeasurements } from './require-measurements.ts';

/** How a value of one type is made symmetric about its estimate, and brought back. */
export interface Scale {
  /** NaN or infinite where the value has no place on the scale, such as the logarithm of 0. */
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}

const SCALES = {
  0: { to: (value: number) => value, from: (scaled: number) => scaled },
  1: { to: Math.log, from: Math.exp },
  2: {
    to: (value: number) => Math.log(value / (1 - value)),
    from: (scaled: number) => 1 / (1 + Math.exp(-scaled)),
  },
} satisfies Record<0 | 1 | 2, Scale>;

/** The scale of a value type: as it is (0), logarithm of a rate (1), logit of a proportion (2). */
export function scaleOf(valueType: 0 | 1 | 2): Scale {
  if (!Object.hasOwn(SCALES, valueType)) throw new RangeError('a value type must be 0, 1 or 2');
  return SCALES[valueType];
}

interface Uncertain {
  readonly lowerCL?: number | null;
  readonly upperCL?: number | null;
  readonly standardError?: number | null;
}

/**
 * Standard errors on the scale, as given or from the 95 % limits.
 *
 * @param limitsFirst whether limits come before a standard error where there are both: one is of this scale for sure
 * @returns one a value, or `null` where any of them has neither
 * @throws RangeError when a standard error is below 0 or limits are the wrong way round
 */
export function standardErrors(
  values: readonly Uncertain[],
  { to }: Scale,
  limitsFirst: boolean,
): number[] | null {
  const errors = values.map(({ standardError, lowerCL, upperCL }) => {
    const given = standardError ?? null;
    const lower = lowerCL ?? null;
    const upper = upperCL ?? null;
    requireMeasurements(
      'limits and standard errors',
      [given, lower, upper].filter((value) => value !== null),
    );
    const fromLimits =
      lower === null || upper === null ? null : (to(upper) - to(lower)) / (2 * deviate(0.95));
    return (limitsFirst ? (fromLimits ?? given) : (given ?? fromLimits)) ?? Number.NaN;
  });
  if (!errors.every(Number.isFinite)) return null;
  if (errors.some((error) => error < 0)) {
    throw new RangeError('a standard error must be 0 or more; is a lower limit above its upper limit?');
  }
  return errors;
}
