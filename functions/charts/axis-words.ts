import { type FigureUnit, withMinus } from '../sentences/figure-words.ts';

/** What a chart's scale counts: a figure's unit, ranks, or anything that is read as a plain number. */
export type AxisUnit = FigureUnit | 'rank' | 'number';

/** A value on a scale, as short as it can be: `50` of a score, `62.5%`, `1,290`. */
export function tickWords(unit: AxisUnit, value: number): string {
  if (unit === 'score') return withMinus(String(Number((value * 100).toFixed(1))));
  if (unit === 'share') return withMinus(`${Number((value * 100).toFixed(1))}%`);
  return withMinus(value.toLocaleString('en-GB', { maximumFractionDigits: unit === 'rank' ? 0 : 1 }));
}
