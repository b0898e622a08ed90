import type { Interval } from './interval.ts';
import { requireMeasurements } from './require-measurements.ts';

/** Which way is good: a high value, a low one, or neither. */
export type BenchmarkPolarity = 'HighIsGood' | 'LowIsGood' | 'NoJudgement';

export type BenchmarkOutcome = 'Better' | 'Similar' | 'Worse' | 'Higher' | 'Lower';

export type QuintileOutcome =
  | 'WORST'
  | 'WORSE'
  | 'MIDDLE'
  | 'BETTER'
  | 'BEST'
  | 'LOWEST'
  | 'LOWER'
  | 'SIMILAR'
  | 'HIGHER'
  | 'HIGHEST';

const HIGH_IS_GOOD: readonly QuintileOutcome[] = ['WORST', 'WORSE', 'MIDDLE', 'BETTER', 'BEST'];
const NO_JUDGEMENT: readonly QuintileOutcome[] = ['LOWEST', 'LOWER', 'SIMILAR', 'HIGHER', 'HIGHEST'];

/**
 * Compares an area with a benchmark: its interval against the benchmark's value, whose own interval is ignored.
 *
 * @param interval the area's, `null` where it has none
 * @param benchmark value in the same unit, `null` where unknown or where the area is itself the benchmark
 * @returns `null` where either is missing: no comparison is not "similar". Touching the benchmark is similar
 * @see OHID Fingertips; `FingertipsNext` BenchmarkComparisonEngine
 */
export function compareWithBenchmark(
  interval: Interval | null,
  benchmark: number | null,
  polarity: BenchmarkPolarity,
): BenchmarkOutcome | null {
  if (interval === null || benchmark === null) return null;
  requireMeasurements('an interval and its benchmark', [interval.lower, interval.upper, benchmark]);
  const lower = interval.upper < benchmark;
  const higher = interval.lower > benchmark;
  if (!lower && !higher) return 'Similar';
  if (polarity === 'NoJudgement') return higher ? 'Higher' : 'Lower';
  return higher === (polarity === 'HighIsGood') ? 'Better' : 'Worse';
}

/**
 * Places each area in a fifth of the areas it is compared with, as SQL's NTILE(5) does.
 *
 * @param values finite numbers, `null` where missing; ties keep the order given
 * @returns `null` where the value is missing, and for all with fewer than five values: not compared
 * @see `FingertipsNext`, quintile benchmark comparison
 */
export function compareByQuintile(
  values: readonly (number | null)[],
  polarity: BenchmarkPolarity,
): (QuintileOutcome | null)[] {
  const outcomes: (QuintileOutcome | null)[] = values.map(() => null);
  const ordered = values
    .flatMap((value, position) => (value === null ? [] : [{ value, position }]))
    .toSorted((a, b) => a.value - b.value);
  requireMeasurements(
    'values',
    ordered.map(({ value }) => value),
  );
  if (ordered.length < 5) return outcomes;

  const words = polarity === 'NoJudgement' ? NO_JUDGEMENT : HIGH_IS_GOOD;
  ordered.forEach(({ position }, i) => {
    const fifth = ntile(i, ordered.length, 5);
    outcomes[position] = words[polarity === 'LowIsGood' ? 4 - fifth : fifth] ?? null;
  });
  return outcomes;
}

/** SQL's NTILE from 0: groups of equal size, of which the first take one more each where it does not divide. */
function ntile(position: number, count: number, groups: number): number {
  const size = Math.floor(count / groups);
  const larger = count % groups;
  const inLarger = larger * (size + 1);
  return position < inLarger
    ? Math.floor(position / (size + 1))
    : larger + Math.floor((position - inLarger) / size);
}
