import { type FigureUnit, valueWords } from './figure-words.ts';

/** How far apart areas of one level lie, in ten words or fewer. */
export function areasTitle(plural: string, unit: FigureUnit, values: readonly number[]): string {
  if (values.length === 0) return `No figure of any of the ${plural}`;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length === 1
    ? `${valueWords(unit, low)} in the one area that has a figure`
    : `${plural} lie between ${valueWords(unit, low)} and ${valueWords(unit, high)}`;
}
