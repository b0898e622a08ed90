import { mean } from './mean.ts';
import { requireMeasurements, requireSameLength } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';
import { standardise } from './standardise.ts';
import { valueAt } from './value-at.ts';

/** An area and its measures, in one order for all areas. */
export interface ComparedArea {
  readonly code: string;
  /** 0 or more for the peers method; any finite number for CIPFA's. */
  readonly values: readonly number[];
}

export interface Neighbour {
  readonly code: string;
  /** 0 or more, in standard deviations. */
  readonly distance: number;
}

/** Values further out than this many standard deviations are drawn in. */
const CAP_STANDARD_DEVIATIONS = 5;

/**
 * The areas most like each area, by NHS England's method for ICB peers: cap at the mean and 5 standard deviations,
 * square root, standardise, weighted Euclidean distance.
 *
 * @param weights one a measure, 0 or more. @default 1 each
 * @param count how many to list. @default 5
 * @returns by code, nearest first, ties in the order of the codes. B may be near A and A not near B
 * @throws RangeError when a value is missing or negative, or areas differ in their number of values
 * @see Model Health System, "ICB peers", knowledge base article 1992697
 */
export function nearestNeighbours(
  areas: readonly ComparedArea[],
  weights?: readonly number[],
  count = 5,
): ReadonlyMap<string, readonly Neighbour[]> {
  const measures = columnsOf(areas);
  if (measures.some((measure) => measure.some((value) => value < 0))) {
    throw new RangeError('the peers method takes square roots: values must be 0 or more');
  }
  const used = weights ?? measures.map(() => 1);
  requireSameLength('measures and weights', measures, used);
  requireMeasurements('weights', used);
  const scores = measures.map((measure) => standardise(capped(measure).map(Math.sqrt)));
  return neighboursBy(areas, count, (i, j) =>
    Math.sqrt(scores.reduce((sum, score, k) => sum + valueAt(used, k) * gap(score, i, j) ** 2, 0)),
  );
}

/** Columns of the table, checked: one list a measure, one value an area. */
export function columnsOf(areas: readonly ComparedArea[]): readonly (readonly number[])[] {
  const [first] = areas;
  if (first === undefined) return [];
  for (const { values } of areas) {
    requireSameLength('values of two areas', first.values, values);
    requireMeasurements('values of an area', values);
  }
  return first.values.map((_, k) => areas.map(({ values }) => valueAt(values, k)));
}

/** For each area the `count` others at the least distance. */
export function neighboursBy(
  areas: readonly ComparedArea[],
  count: number,
  distance: (i: number, j: number) => number,
): ReadonlyMap<string, readonly Neighbour[]> {
  return new Map(
    areas.map(({ code }, i) => {
      const others = areas.flatMap((other, j) =>
        j === i ? [] : [{ code: other.code, distance: distance(i, j) }],
      );
      const sorted = others.toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
      return [code, sorted.slice(0, count)];
    }),
  );
}

export function gap(score: readonly number[], i: number, j: number): number {
  return valueAt(score, i) - valueAt(score, j);
}

function capped(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  const spread = standardDeviation(values);
  if (centre === null || spread === null) return values;
  return values.map((value) => Math.min(value, centre + CAP_STANDARD_DEVIATIONS * spread));
}
