import type { PriorityMeasure } from '../../../functions/contracts/views/priorities-view.ts';
import { countWords, valueWords, withMinus } from '../../../functions/sentences/figure-words.ts';

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

type Measured = Pick<PriorityMeasure, 'value' | 'numerator' | 'denominator' | 'unit' | 'indicator'>;

/** How a measure stands, such as `58.8% (47 of 80)` or `22 falls a month`. */
export function figureWords(measure: Measured): string {
  const { value, numerator, denominator } = measure;
  if (value === null) return 'No figure yet';
  if (numerator === null || denominator === null) return inUnit(value, measure);
  return `${valueWords('share', value)} (${countWords(numerator)} of ${countWords(denominator)})`;
}

/** The target, in the same unit as the figure, and which side of it is good. */
export function targetWords(measure: PriorityMeasure): string {
  const { target, direction } = measure;
  if (target === null) return 'None set';
  return `${inUnit(target, measure)} or ${direction === 'up' ? 'more' : 'less'}`;
}

function inUnit(value: number, { denominator, indicator, unit }: Measured): string {
  if (indicator !== null || denominator !== null) return valueWords('share', value);
  const words = withMinus(NUMBERS.format(value));
  return unit === null ? words : `${words} ${unit}`;
}
