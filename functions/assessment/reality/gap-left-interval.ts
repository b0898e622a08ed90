import { bootstrapInterval } from '../../statistics/bootstrap-interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { floatAt, positionAt } from '../../statistics/typed-array-access.ts';
import type { RankedFigure } from '../ranked-figures.ts';

const SEED = 20_190_701;

/** Sums over the networks of one resample. */
type Resample = Int32Array;
/** Draws values towards the mean as the networks of a resample have it. */
type Shrink = (item: number) => number;

/**
 * A 95 % interval of the gap that is left without chance: networks are drawn again, 2,000 times, and each time the
 * mean, the variance between networks and so the shrinkage are estimated anew.
 *
 * @returns in the unit of the values; `null` for fewer than five networks, or where the chance cannot be told
 * @see gapLeft; Laird & Louis, J Am Stat Assoc 1987;82:739-750 (bootstrap of empirical-Bayes estimates)
 */
export function gapLeftInterval(figures: readonly RankedFigure[]): Interval | null {
  const size = Math.floor(figures.length / 5);
  const sorted = figures.toSorted((a, b) => a.value - b.value);
  const shrinkOf = byPatients(sorted) ?? byVariance(sorted);
  if (size < 1 || shrinkOf === null) return null;
  return bootstrapInterval(
    sorted.length,
    (drawn) => {
      const shrink = shrinkOf(drawn);
      let sum = 0;
      for (let i = 0; i < size; i += 1) {
        sum += shrink(positionAt(drawn, drawn.length - 1 - i)) - shrink(positionAt(drawn, i));
      }
      return sum / size;
    },
    { seed: SEED },
  );
}

/** Beta-binomial, as `empiricalBayesShrinkage` has it; `null` unless patients are counted in all. */
function byPatients(sorted: readonly RankedFigure[]): ((drawn: Resample) => Shrink) | null {
  const counts = sorted.flatMap((figure) => figure.counts ?? []);
  if (counts.length !== sorted.length) return null;
  const met = Float64Array.from(counts, ({ numerator }) => numerator);
  const eligible = Float64Array.from(counts, ({ denominator }) => denominator);
  const shares = Float64Array.from(counts, ({ numerator, denominator }) => numerator / denominator);
  return (drawn) => {
    let [events, people, squares, spread] = [0, 0, 0, 0];
    for (const item of drawn) {
      const n = floatAt(eligible, item);
      events += floatAt(met, item);
      people += n;
      squares += n * n;
      spread += floatAt(met, item) * floatAt(shares, item);
    }
    const mean = events / people;
    const chance = mean * (1 - mean);
    const others = drawn.length - 1;
    const excess = spread - events * mean - others * chance;
    const room = people - squares / people - others;
    const between = room <= 0 ? 0 : Math.min(chance, Math.max(0, excess / room));
    return (item) => {
      const kept = floatAt(eligible, item) * between;
      const own = between === 0 ? 0 : Math.min(1, kept / (kept + chance - between));
      return mean + own * (floatAt(shares, item) - mean);
    };
  };
}

/** Normal, as `normalShrinkage` has it; `null` where the chance of any value is unknown. */
function byVariance(sorted: readonly RankedFigure[]): ((drawn: Resample) => Shrink) | null {
  const known = sorted.flatMap(({ chance }) => chance ?? []);
  if (known.length !== sorted.length) return null;
  const variances = Float64Array.from(known);
  const values = Float64Array.from(sorted, ({ value }) => value);
  return (drawn) => {
    let [sum, noise] = [0, 0];
    for (const item of drawn) {
      sum += floatAt(values, item);
      noise += floatAt(variances, item);
    }
    const mean = sum / drawn.length;
    let squares = 0;
    for (const item of drawn) squares += (floatAt(values, item) - mean) ** 2;
    const between = Math.max(0, squares / (drawn.length - 1) - noise / drawn.length);
    return (item) => {
      const own = between === 0 ? 0 : between / (between + floatAt(variances, item));
      return mean + own * (floatAt(values, item) - mean);
    };
  };
}
