import type { z } from 'zod';
import type { IndicatorFields } from './indicator-schema.ts';

/** Rules between the fields of one indicator: thresholds the right way round, measures that fit its kind, dates in order. */
export function faultsOfIndicator(indicator: IndicatorFields, context: z.RefinementCtx): void {
  const say = (path: string[], message: string) =>
    context.addIssue({ code: 'custom', path, message: `${indicator.code}: ${message}` });

  const { thresholds, polarity, measures, kind } = indicator;
  if (thresholds !== null) {
    const rise = Number(thresholds.upper) - Number(thresholds.lower);
    if (polarity.direction === 'none') say(['thresholds'], 'has thresholds but no direction');
    if (polarity.direction === 'up' && rise <= 0) {
      say(
        ['thresholds'],
        `more is better, so lower (${thresholds.lower}) must be below upper (${thresholds.upper})`,
      );
    }
    if (polarity.direction === 'down' && rise >= 0) {
      say(
        ['thresholds'],
        `less is better, so lower (${thresholds.lower}) must be above upper (${thresholds.upper})`,
      );
    }
  }
  if (measures.monthly === null && measures.annual === null) {
    say(['measures'], 'no file feeds it; move it to "unfed"');
  }
  const monthly = measures.monthly;
  if (monthly !== null) {
    const isRatio = monthly.numerator !== null && monthly.denominator !== null && monthly.count === null;
    const isCount = monthly.numerator === null && monthly.denominator === null && monthly.count !== null;
    if (kind === 'count' ? !isCount : !isRatio)
      say(['measures', 'monthly'], `measures do not fit the kind "${kind}"`);
  }
  const { residentTitle, mayExceedOne } = indicator;
  const isScored = kind === 'fraction' && polarity.direction !== 'none';
  if (isScored && residentTitle === undefined) {
    say(['residentTitle'], 'is scored and says nothing to residents: add a residentTitle in plain words');
  }
  const countsEach = residentTitle !== undefined && /\{n\}.*\{of\}/.test(residentTitle);
  if (residentTitle !== undefined && countsEach !== mayExceedOne) {
    say(['residentTitle'], 'has {n} and {of} where the ratio may pass 1, and there alone');
  }
  if (indicator.reviewBy <= indicator.reviewed) say(['reviewBy'], 'the next review must come after the last');
}
