import { differenceWords, type FigureUnit } from './figure-words.ts';

/** One measure with the values of the networks compared; null where one has none. */
export interface ComparedMeasure {
  readonly name: string;
  readonly unit: FigureUnit;
  readonly values: readonly (number | null)[];
}

/** Where networks lie furthest apart, in ten words or fewer; intervals are beside it, so no more is claimed. */
export function comparisonTitle(measures: readonly ComparedMeasure[]): string {
  const spreads = measures.flatMap(({ name, unit, values }) => {
    const known = values.filter((value) => value !== null);
    return known.length < 2 ? [] : [{ name, unit, spread: Math.max(...known) - Math.min(...known) }];
  });
  // Scores and percentages have no common size: percentages are compared among themselves, where there are any.
  const shares = spreads.filter(({ unit }) => unit === 'share');
  const [widest] = (shares.length > 0 ? shares : spreads).toSorted((a, b) => b.spread - a.spread);
  if (widest === undefined) return 'Nothing to compare this month';
  return `Biggest difference: ${widest.name} (${differenceWords(widest.unit, widest.spread)})`;
}
