import { fifthSizes } from '../../assessment/fifths.ts';
import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import { resampledInterval, sumOfFirst } from '../../assessment/resampled-networks.ts';
import type { Interval } from '../../statistics/interval.ts';

/**
 * Estimates the shrinkage as the networks of a resample have it, and draws the values of those before `first` and
 * from `last` on towards the mean: only the ends are read, and most of the work is saved.
 */
type Shrink = (times: Uint8Array, first: number, last: number, shrunken: Float64Array) => void;

/**
 * An interval of the gap that is left without chance: networks are drawn again, and each time the
 * mean, the variance between networks and so the shrinkage are estimated anew.
 *
 * @param polarity which end of the values is the most progressed
 * @returns in the unit of the values; `null` for fewer than five networks, or where the chance is not known
 * @see gapLeft; Laird & Louis, J Am Stat Assoc 1987;82:739-750 (bootstrap of empirical-Bayes estimates)
 */
export function gapLeftInterval(figures: readonly RankedFigure[], polarity: 'up' | 'down'): Interval | null {
  const sorted = figures.toSorted((a, b) => a.value - b.value);
  const shrink = byPatients(sorted) ?? byVariance(sorted);
  if (figures.length < 5 || shrink === null) return null;
  const { lowest, highest } = fifthSizes(sorted.length, polarity);
  const shrunken = new Float64Array(sorted.length);
  return resampledInterval(sorted.length, (times) => {
    const first = reachOf(times, lowest, 1);
    // Among few networks the two ends can reach past each other.
    const last = Math.max(first, times.length - reachOf(times, highest, -1));
    shrink(times, first, last, shrunken);
    const high = sumOfFirst(shrunken, times, highest, -1) / highest;
    return high - sumOfFirst(shrunken, times, lowest, 1) / lowest;
  });
}

/** How many networks from one end hold `size` draws. */
function reachOf(times: Uint8Array, size: number, step: 1 | -1): number {
  let left = size;
  let reach = 0;
  for (let i = step === 1 ? 0 : times.length - 1; left > 0; i += step) {
    left -= times[i] ?? left;
    reach += 1;
  }
  return reach;
}

/** Beta-binomial, as `empiricalBayesShrinkage` has it; `null` unless patients are counted in all. */
function byPatients(sorted: readonly RankedFigure[]): Shrink | null {
  const counts = sorted.flatMap((figure) => figure.counts ?? []);
  if (counts.length !== sorted.length) return null;
  const met = Float64Array.from(counts, ({ numerator }) => numerator);
  const eligible = Float64Array.from(counts, ({ denominator }) => denominator);
  const shares = Float64Array.from(counts, ({ numerator, denominator }) => numerator / denominator);
  const dispersion = sorted[0]?.dispersion ?? 1;
  const sums = new Float64Array(4);
  return (times, first, last, shrunken) => {
    addUp(sums, times, met, eligible, shares);
    const [events = 0, people = 0, squares = 0, spread = 0] = sums;
    const mean = events / people;
    const chance = mean * (1 - mean);
    const others = dispersion * (times.length - 1);
    const excess = spread - events * mean - others * chance;
    const room = people - squares / people - others;
    const between = room <= 0 ? 0 : Math.min(chance, Math.max(0, excess / room));
    for (let i = 0; i < times.length; i = i + 1 === first ? last : i + 1) {
      const kept = (eligible[i] ?? Number.NaN) * between;
      const own = between === 0 ? 0 : Math.min(1, kept / (kept + dispersion * (chance - between)));
      shrunken[i] = mean + own * ((shares[i] ?? Number.NaN) - mean);
    }
  };
}

/**
 * Fills `sums` with the sums of events, of people, of people by their squares and of events by their shares.
 *
 * They leave in a list of floats and not in an object: sums of whole numbers outgrow the engine's small integers,
 * and each time an object has to change for them its compiled code is thrown away.
 */
function addUp(
  sums: Float64Array,
  times: Uint8Array,
  met: Float64Array,
  eligible: Float64Array,
  shares: Float64Array,
): void {
  let events = 0;
  let people = 0;
  let squares = 0;
  let spread = 0;
  for (let i = 0; i < times.length; i += 1) {
    const drawn = times[i] ?? 0;
    const n = drawn * (eligible[i] ?? Number.NaN);
    const x = drawn * (met[i] ?? Number.NaN);
    events += x;
    people += n;
    squares += n * (eligible[i] ?? Number.NaN);
    spread += x * (shares[i] ?? Number.NaN);
  }
  sums[0] = events;
  sums[1] = people;
  sums[2] = squares;
  sums[3] = spread;
}

/** Normal, as `normalShrinkage` has it; `null` where the chance of any value is unknown. */
function byVariance(sorted: readonly RankedFigure[]): Shrink | null {
  const known = sorted.flatMap(({ chance }) => chance ?? []);
  if (known.length !== sorted.length) return null;
  const variances = Float64Array.from(known);
  const values = Float64Array.from(sorted, ({ value }) => value);
  return (times, first, last, shrunken) => {
    let sum = 0;
    let noise = 0;
    for (let i = 0; i < times.length; i += 1) {
      sum += (times[i] ?? 0) * (values[i] ?? Number.NaN);
      noise += (times[i] ?? 0) * (variances[i] ?? Number.NaN);
    }
    const mean = sum / times.length;
    let squares = 0;
    for (let i = 0; i < times.length; i += 1)
      squares += (times[i] ?? 0) * ((values[i] ?? Number.NaN) - mean) ** 2;
    const between = Math.max(0, squares / (times.length - 1) - noise / times.length);
    for (let i = 0; i < times.length; i = i + 1 === first ? last : i + 1) {
      const own = between === 0 ? 0 : between / (between + (variances[i] ?? Number.NaN));
      shrunken[i] = mean + own * ((values[i] ?? Number.NaN) - mean);
    }
  };
}
