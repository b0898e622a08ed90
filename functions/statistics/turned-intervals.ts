import { deviate } from './confidence.ts';
import type { Interval } from './interval.ts';
import type { fitAcrossQuantiles, LineEnds } from './quantile-line.ts';

/** The slope and the relative index of one line. */
export interface BothIndices {
  readonly sii: number;
  readonly rii: number | null;
}

export interface SlopeIndexInterval {
  readonly confidence: number;
  readonly sii: Interval | null;
  readonly rii: Interval | null;
}

/**
 * Intervals where the line is fitted to logarithms or logits: the line is turned about its own middle to the limits of
 * its slope, and the ends are read there. The height of the middle is taken as known.
 *
 * The slope is a sum of the quantiles' normal values, so that its limits need no simulation.
 *
 * @param errors standard errors of the quantiles' values on the line's scale
 * @param indicesOf the indices of a line, in the values' own unit
 * @see OHID's `PHEindicatormethods::phe_sii` with `transform = TRUE`
 */
export function turnedIntervals(
  line: ReturnType<typeof fitAcrossQuantiles>,
  { start, end }: LineEnds,
  errors: readonly number[],
  indicesOf: (ends: LineEnds) => BothIndices,
  levels: readonly number[],
): SlopeIndexInterval[] {
  const centre = (start + end) / 2;
  const pulls = errors.map((error, i) => {
    const alone = line(errors.map((_, j) => (j === i ? error : 0)));
    return alone.end - alone.start;
  });
  const slopeError = Math.hypot(...pulls);
  return levels.map((confidence) => {
    const reach = deviate(confidence) * slopeError;
    const turned = [end - start - reach, end - start + reach].map((slope) =>
      indicesOf({ start: centre - slope / 2, end: centre + slope / 2 }),
    );
    return {
      confidence,
      sii: between(turned.map(({ sii }) => sii)),
      rii: between(turned.flatMap(({ rii }) => (rii === null ? [] : [rii]))),
    };
  });
}

function between(limits: readonly number[]): Interval | null {
  return limits.length < 2 ? null : { lower: Math.min(...limits), upper: Math.max(...limits) };
}
