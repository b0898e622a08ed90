import { tailBeyond } from './confidence.ts';
import { normalQuantile } from './distributions/normal.ts';
import type { Interval } from './interval.ts';
import { orderEnds } from './order-ends.ts';
import { percentileOfSorted } from './percentile.ts';
import type { SeededRandom } from './seeded-random.ts';
import { valueAt } from './value-at.ts';

/** Indices worked out from one standard normal draw for each quantile; `null` where one is undefined. */
export type IndicesOfDraws = (draws: Float64Array) => readonly (number | null)[];

/** The greatest part beyond either end that is asked for: intervals hold 90 % or more. */
const WIDEST_TAIL = 0.05;

/** Simulated values of an index beside those of its linear part, whose distribution is known. */
export interface SimulatedIndex {
  readonly outcomes: Float64Array;
  readonly linear: Float64Array;
  readonly linearSpread: number;
}

/**
 * Simulates indices from the same normal draws, one set of draws a repetition.
 *
 * @param size how many quantiles there are, and so draws in a set
 * @returns one an index, in their order; outcomes and linear parts are each in ascending order at both ends
 */
export function simulateIndices(
  size: number,
  indicesOf: IndicesOfDraws,
  repetitions: number,
  random: SeededRandom,
): SimulatedIndex[] {
  const draws = new Float64Array(size);
  const simulations = gradientsOf(indicesOf, size).map((gradient) => ({
    gradient,
    outcomes: new Float64Array(repetitions),
    linear: new Float64Array(repetitions),
    defined: 0,
  }));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (let i = 0; i < size; i += 1) draws[i] = random.normal();
    indicesOf(draws).forEach((outcome, i) => {
      const simulation = simulations[i];
      if (outcome === null || simulation === undefined) return;
      simulation.outcomes[simulation.defined] = outcome;
      simulation.linear[simulation.defined] = product(simulation.gradient, draws);
      simulation.defined += 1;
    });
  }
  return simulations.map(({ gradient, outcomes, linear, defined }) => ({
    outcomes: endsInOrder(outcomes.subarray(0, defined)),
    linear: endsInOrder(linear.subarray(0, defined)),
    linearSpread: Math.sqrt(product(gradient, gradient)),
  }));
}

function endsInOrder(values: Float64Array): Float64Array {
  orderEnds(values, Math.ceil(WIDEST_TAIL * values.length) + 1);
  return values;
}

/**
 * The middle part of a simulated index.
 *
 * The linear part is a control variate: as far as its simulated percentile misses its true one, so far the index's
 * is moved. An index that is linear in the draws so has its exact interval, others one with little noise.
 *
 * @returns `null` where the index was undefined in every repetition
 * @see Hesterberg & Nelson, Management Science 1998;44:1295-1312
 */
export function middle(simulated: SimulatedIndex, confidence: number): Interval | null {
  const tail = tailBeyond(confidence);
  const lower = controlled(simulated, tail);
  const upper = controlled(simulated, 1 - tail);
  return lower === null || upper === null ? null : { lower, upper };
}

function controlled({ outcomes, linear, linearSpread }: SimulatedIndex, share: number): number | null {
  const outcome = percentileOfSorted(outcomes, share);
  const control = percentileOfSorted(linear, share);
  if (outcome === null || control === null) return null;
  return outcome - control + linearSpread * normalQuantile(share);
}

/** How each index moves with each draw, over one standard deviation to either side. */
function gradientsOf(indicesOf: IndicesOfDraws, size: number): readonly Float64Array[] {
  const moves = Array.from({ length: size }, (_, i) => {
    const draws = new Float64Array(size);
    draws[i] = 1;
    const above = indicesOf(draws);
    draws[i] = -1;
    const below = indicesOf(draws);
    return above.map((up, index) => {
      const down = below[index] ?? null;
      return up === null || down === null ? 0 : (up - down) / 2;
    });
  });
  const [first = []] = moves;
  return first.map((_move, index) => Float64Array.from(moves, (move) => valueAt(move, index)));
}

function product(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i += 1) sum += valueAt(first, i) * valueAt(second, i);
  return sum;
}
