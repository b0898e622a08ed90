import { type FigureUnit, valueWords } from './figure-words.ts';

/** The range of areas of one level, in ten words or fewer. */
export function areasTitle(plural: string, unit: FigureUnit, values: readonly number[]): string {
  if (values.length === 0) return `No data for any of the ${plural}`;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length === 1
    ? `${valueWords(unit, low)} in the 1 area that has data`
    : `${plural} range from ${valueWords(unit, low)} to ${valueWords(unit, high)}`;
}
