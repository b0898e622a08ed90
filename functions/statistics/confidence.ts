import { normalQuantile } from './distributions/normal.ts';

/**
 * The probability that an interval of this confidence leaves out at either end: 0.025 for 95 %.
 *
 * @param confidence a fraction from 0.9 up to but not 1, or a percentage from 90 up to but not 100
 * @throws RangeError for any other level, as OHID's `PHEindicatormethods` does
 */
export function tailBeyond(confidence: number): number {
  const fraction = confidence >= 90 ? confidence / 100 : confidence;
  if (!(fraction >= 0.9 && fraction < 1)) {
    throw new RangeError(
      `confidence level, if specified, must be between 90 and 100 or between 0.9 and 1, got ${confidence}`,
    );
  }
  return (1 - fraction) / 2;
}

/** Standard normal deviate of a two-sided interval: 1.959964 for 95 %. */
export function deviate(confidence: number): number {
  return normalQuantile(tailBeyond(confidence), 'upper');
}

/** @throws RangeError unless a two-sided interval can have this level: a fraction above 0 and below 1 */
export function requireLevel(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`a confidence level must be above 0 and below 1, got ${confidence}`);
}
