import { fitAcrossQuantiles, type LineEnds } from './quantile-line.ts';
import { requireMeasurements } from './require-measurements.ts';
import { seededRandom } from './seeded-random.ts';
import { middle, simulateIndices } from './simulate-slope-index.ts';
import { scaleOf, standardErrors } from './slope-index-scale.ts';
import { type BothIndices, type SlopeIndexInterval, turnedIntervals } from './turned-intervals.ts';
import { valueAt } from './value-at.ts';

/** One quantile of the population: a tenth by deprivation, say, 1 being the most deprived. */
export interface InequalityQuantile {
  readonly quantile: number;
  readonly population: number;
  /** Events, from which the value of a proportion is worked out where it is not given. */
  readonly count?: number | null;
  readonly value?: number | null;
  /** 95 % limits of the value, for the interval where no standard error is given. */
  readonly lowerCL?: number | null;
  readonly upperCL?: number | null;
  /**
   * On the scale of the value type: of ln(value) for a rate, of logit(value) for a proportion. Where the line is
   * fitted to that scale too, limits come first.
   */
  readonly standardError?: number | null;
}

export interface SlopeIndexOptions {
  /** 0 any value (default), 1 a rate, 2 a proportion. */
  readonly valueType?: 0 | 1 | 2;
  /** Fits the line to the logarithm of a rate or the logit of a proportion. Default false. */
  readonly transform?: boolean;
  /** Scales the slope index; a negative one also turns the relative index over. Default 1. */
  readonly multiplier?: number;
  /** Levels of the intervals wanted. Default 0.95 alone. */
  readonly confidence?: readonly number[];
  /** Simulated sets of values behind the intervals, 1,000 or more. Default 10,000. */
  readonly repetitions?: number;
  readonly seed?: number;
}

/** The slope and relative index of inequality over the whole range of deprivation. */
export interface SlopeIndex {
  readonly sii: number;
  /** `null` where the line starts at 0, so that there is nothing to be relative to. */
  readonly rii: number | null;
  /** The line's value at the most deprived end, not multiplied. */
  readonly intercept: number;
  /** Empty where the quantiles carry neither standard errors nor limits. */
  readonly intervals: readonly SlopeIndexInterval[];
}

/**
 * Measures how far a value differs between the two ends of deprivation, by a line across quantiles.
 *
 * @param quantiles 5 to 100 of them, each once, in any order
 * @returns `null` when a quantile has no value, or none on the scale asked for: the line needs them all
 * @throws RangeError when quantiles, populations, values or options are out of range
 * @see Low & Low, J Public Health 2004;26:388-395; OHID's `PHEindicatormethods::phe_sii`
 */
export function slopeIndex(
  quantiles: readonly InequalityQuantile[],
  options: SlopeIndexOptions = {},
): SlopeIndex | null {
  const { valueType = 0, transform = false, multiplier = 1, repetitions = 10_000, seed = 1 } = options;
  requireOptions(multiplier, repetitions);
  if (transform && valueType === 0)
    throw new RangeError('value type should be 1 or 2 when transform is true: no other has a scale to go to');
  const ordered = inOrder(quantiles);
  const values = ordered.map((quantile) => measured(quantile, valueType));
  if (!values.every((value) => value !== null)) return null;

  const scale = scaleOf(valueType);
  const fitted = transform ? scale : scaleOf(0);
  const fittedValues = values.map(fitted.to);
  if (!fittedValues.every(Number.isFinite)) return null;

  const line = fitAcrossQuantiles(ordered.map(({ population }) => population));
  const indicesOf = ({ start, end }: LineEnds) =>
    bothIndices(fitted.from(start), fitted.from(end), multiplier);
  const ends = line(fittedValues);
  const index = { ...indicesOf(ends), intercept: fitted.from(ends.start) };

  const levels = options.confidence ?? [0.95];
  const errors = standardErrors(ordered, scale, transform);
  if (errors === null) return { ...index, intervals: [] };
  if (transform) return { ...index, intervals: turnedIntervals(line, ends, errors, indicesOf, levels) };

  const centres = values.map(scale.to);
  if (!centres.every(Number.isFinite)) return { ...index, intervals: [] };
  const moved = new Float64Array(values.length);
  const simulated = (draws: Float64Array) => {
    for (let i = 0; i < moved.length; i += 1)
      moved[i] = scale.from(valueAt(centres, i) + valueAt(errors, i) * valueAt(draws, i));
    const { sii, rii } = indicesOf(line(moved));
    return [sii, rii];
  };
  const random = seededRandom(seed);
  const [sii, rii] = simulateIndices(values.length, simulated, repetitions, random);
  const intervals = levels.map((confidence) => ({
    confidence,
    sii: sii === undefined ? null : middle(sii, confidence),
    rii: rii === undefined ? null : middle(rii, confidence),
  }));
  return { ...index, intervals };
}

function bothIndices(start: number, end: number, multiplier: number): BothIndices {
  const [above, below] = multiplier < 0 ? [start, end] : [end, start];
  return { sii: multiplier * (end - start), rii: below === 0 ? null : above / below };
}

function measured({ value, count, population }: InequalityQuantile, valueType: 0 | 1 | 2): number | null {
  const found =
    value ?? (valueType === 2 && count !== null && count !== undefined ? count / population : null);
  if (found !== null && !Number.isFinite(found)) {
    throw new RangeError('values must be finite numbers, or null where missing');
  }
  if (found !== null && valueType === 2 && (found < 0 || found > 1))
    throw new RangeError('value proportions are not all between 0 and 1: is one a percentage?');
  return found;
}

function inOrder(quantiles: readonly InequalityQuantile[]): readonly InequalityQuantile[] {
  if (quantiles.length < 5 || quantiles.length > 100) {
    throw new RangeError(`Number of quantiles must be between 5 and 100, got ${quantiles.length}`);
  }
  requireMeasurements(
    'quantiles',
    quantiles.map(({ quantile }) => quantile),
  );
  if (new Set(quantiles.map(({ quantile }) => quantile)).size < quantiles.length) {
    throw new RangeError('each quantile must be given once; two rows have the same quantile');
  }
  if (!quantiles.every(({ population }) => Number.isFinite(population) && population > 0)) {
    throw new RangeError('some groups have a zero, negative or missing population');
  }
  return quantiles.toSorted((a, b) => a.quantile - b.quantile);
}

function requireOptions(multiplier: number, repetitions: number): void {
  if (!Number.isFinite(multiplier) || multiplier === 0) {
    throw new RangeError(`multiplier must be a finite number other than 0, got ${multiplier}`);
  }
  if (!(Number.isInteger(repetitions) && repetitions >= 1000)) {
    throw new RangeError(`repetitions must be a whole number, 1,000 or more, got ${repetitions}`);
  }
}
