import { RULES } from '../rules/rules.ts';
import { pheQuantile } from '../statistics/phe-quantile.ts';

/**
 * The fifth that each network stands in by the PHE quantile rule: 1 the least to 5 the most progressed. All that share
 * the greatest value are in the fifth, also where so many do that the rule would leave it empty.
 *
 * @param values one a network, the greater the further on
 * @returns `null` for every network where there are too few for fifths
 */
export function fifthOfEach(values: readonly number[]): readonly (number | null)[] {
  if (values.length < RULES.fewestForFifths.value) return values.map(() => null);
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return pheQuantile(values, { groups: 5, invert: false }).map((fifth, i) =>
    values[i] === greatest ? 5 : fifth,
  );
}

/** How many networks stand at either end of the values, in order of size. */
export interface EndSizes {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * How many of so many networks the PHE rule puts in either extreme fifth where no two share a value: of 24, five in
 * the least and four in the most progressed. What draws networks again cuts them as the figure itself was cut.
 */
export function fifthSizes(networks: number, polarity: 'up' | 'down'): EndSizes {
  const most = Math.floor(networks / 5);
  const least = Math.ceil(networks / 5);
  return polarity === 'up' ? { lowest: least, highest: most } : { lowest: most, highest: least };
}
