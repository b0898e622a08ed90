import { requireMeasurements } from './require-measurements.ts';

/** One year of an indicator. `null` where unknown or suppressed. */
export interface TrendPoint {
  readonly year: number;
  readonly count: number | null;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly lowerCI95: number | null;
  readonly upperCI95: number | null;
}

export type Polarity = 'High is good' | 'Low is good' | 'No judgement';

export type Trend =
  | 'Increasing'
  | 'IncreasingAndGettingBetter'
  | 'IncreasingAndGettingWorse'
  | 'Decreasing'
  | 'DecreasingAndGettingBetter'
  | 'DecreasingAndGettingWorse'
  | 'NoChange'
  | 'CannotBeCalculated';

export interface RecentTrend {
  readonly trend: Trend;
  /** Change in the value a point, and its test against none; `null` where there is no trend to test. */
  readonly slope: number | null;
  readonly chiSquare: number | null;
}

const POINTS = 5;
/** Chi-square with 1 degree of freedom at 99.8 %. */
const SIGNIFICANT = 9.54953570608324;
const VALUE_TYPES: readonly string[] = ['Proportion', 'Crude rate', 'Directly standardised rate'];

interface Weighted {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * Tells whether the last five points go up, go down or neither, by Fingertips' recent trend.
 *
 * A line is fitted with weights 1/((upper − lower)/3.92)². Its slope must be significant at 99.8 % and keep its sign
 * whichever point is left out.
 *
 * @param points in any order; years need not follow on; those without value, count or denominator are passed over
 * @param valueType `Proportion`, `Crude rate` or `Directly standardised rate`; no other has a trend
 * @throws RangeError when a number of a point is not finite
 * @returns `CannotBeCalculated` with fewer than five usable points, or where any count equals its denominator
 * @see OHID Fingertips technical guidance; `FingertipsNext` TrendMarkerCalculator
 */
export function recentTrend(
  points: readonly TrendPoint[],
  valueType: string,
  polarity: Polarity = 'No judgement',
): RecentTrend {
  const none: RecentTrend = { trend: 'CannotBeCalculated', slope: null, chiSquare: null };
  const valid = points.filter(
    ({ value, count, denominator }) =>
      value !== null && count !== null && denominator !== null && denominator > 0,
  );
  requirePoints(points);
  if (!VALUE_TYPES.includes(valueType)) return none;
  if (valid.some(({ count, denominator }) => count === denominator)) return none;
  const weighted = mostRecent(valid);
  if (weighted === null) return none;

  const { slope, chiSquare } = weightedLine(weighted);
  const signs = weighted.map((left) => weightedLine(weighted.filter((point) => point !== left)).slope < 0);
  const agreed = signs.every((falling) => falling === slope < 0);
  if (!(agreed && chiSquare > SIGNIFICANT)) return { trend: 'NoChange', slope, chiSquare };
  return { trend: adjustForPolarity(slope > 0 ? 'Increasing' : 'Decreasing', polarity), slope, chiSquare };
}

/** A number that is none would pass every test of significance unseen. */
function requirePoints(points: readonly TrendPoint[]): void {
  requireMeasurements(
    'what is known of a point',
    points.flatMap(({ year, ...known }) => [
      year,
      ...Object.values(known).filter((number) => number !== null),
    ]),
  );
}

/** Adds to a direction whether it is the way the indicator should go. */
export function adjustForPolarity(trend: Trend, polarity: Polarity): Trend {
  const highIsGood = polarity === 'High is good';
  if (!highIsGood && polarity !== 'Low is good') return trend;
  if (trend === 'Increasing') return highIsGood ? 'IncreasingAndGettingBetter' : 'IncreasingAndGettingWorse';
  if (trend === 'Decreasing') return highIsGood ? 'DecreasingAndGettingWorse' : 'DecreasingAndGettingBetter';
  return trend;
}

/** The last five points that have an interval of some width, numbered 1 to 5; `null` where there are fewer. */
function mostRecent(points: readonly TrendPoint[]): Weighted[] | null {
  const usable = points
    .flatMap(({ year, value, lowerCI95, upperCI95 }) => {
      if (value === null || lowerCI95 === null || upperCI95 === null || upperCI95 <= lowerCI95) return [];
      return [{ year, y: value, weight: (3.92 / (upperCI95 - lowerCI95)) ** 2 }];
    })
    .toSorted((a, b) => a.year - b.year)
    .slice(-POINTS);
  if (usable.length < POINTS) return null;
  return usable.map(({ y, weight }, i) => ({ x: i + 1, y, weight }));
}

function weightedLine(points: readonly Weighted[]): { slope: number; chiSquare: number } {
  let weights = 0;
  let xs = 0;
  let ys = 0;
  for (const { x, y, weight } of points) {
    weights += weight;
    xs += weight * x;
    ys += weight * y;
  }
  const centre = { x: xs / weights, y: ys / weights };
  let square = 0;
  let cross = 0;
  for (const { x, y, weight } of points) {
    square += weight * (x - centre.x) ** 2;
    cross += weight * (x - centre.x) * (y - centre.y);
  }
  return { slope: cross / square, chiSquare: (cross * cross) / square };
}
