import { mean } from './mean.ts';
import { requireMeasurements, requireSameLength } from './require-measurements.ts';
import { standardDeviation } from './standard-deviation.ts';
import { standardise } from './standardise.ts';
import { valueAt } from './value-at.ts';

/** An area and its measures, in one order for all areas. */
export interface ComparedArea {
  readonly code: string;
  /** Finite, 0 or more. */
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
 * @param wanted the areas to list neighbours of, by code; any area may be a neighbour. @default all
 * @returns by code, nearest first, ties in the order of the codes. B may be near A and A not near B
 * @throws RangeError when a value or weight is missing or negative, or areas differ in their number of values
 * @see Model Health System, "ICB peers", knowledge base article 1992697
 */
export function nearestNeighbours(
  areas: readonly ComparedArea[],
  weights?: readonly number[],
  count = 5,
  wanted?: ReadonlySet<string>,
): ReadonlyMap<string, readonly Neighbour[]> {
  const measures = columnsOf(areas);
  if (measures.some((measure) => measure.some((value) => value < 0))) {
    throw new RangeError('the peers method takes square roots: values must be 0 or more');
  }
  requireMeasurements('a number of neighbours', [count]);
  const used = weights ?? measures.map(() => 1);
  requireSameLength('measures and weights', measures, used);
  requireMeasurements('weights', used);
  if (used.some((weight) => weight < 0)) throw new RangeError('weights must be 0 or more');
  const scores = measures.map((measure) => standardise(capped(measure).map(Math.sqrt)));
  return neighboursBy(
    areas,
    count,
    (i, j) => {
      let square = 0;
      for (let k = 0; k < scores.length; k += 1)
        square += valueAt(used, k) * gap(valueAt(scores, k), i, j) ** 2;
      return Math.sqrt(square);
    },
    wanted,
  );
}

/** Columns of the table, checked: one list a measure, one value an area. */
function columnsOf(areas: readonly ComparedArea[]): readonly (readonly number[])[] {
  const [first] = areas;
  if (first === undefined) return [];
  for (const { values } of areas) {
    requireSameLength('values of two areas', first.values, values);
    requireMeasurements('values of an area', values);
  }
  return first.values.map((_, k) => areas.map(({ values }) => valueAt(values, k)));
}

/** For each area, or each that is wanted, the `count` others at the least distance. */
function neighboursBy(
  areas: readonly ComparedArea[],
  count: number,
  distance: (i: number, j: number) => number,
  wanted?: ReadonlySet<string>,
): ReadonlyMap<string, readonly Neighbour[]> {
  return new Map(
    areas.flatMap(({ code }, i) => {
      if (wanted !== undefined && !wanted.has(code)) return [];
      const others = areas.flatMap((other, j) =>
        j === i ? [] : [{ code: other.code, distance: distance(i, j) }],
      );
      return [[code, nearestOf(others, count)] as const];
    }),
  );
}

/** Ten of a thousand are picked out far sooner than a thousand are sorted. */
function nearestOf(others: readonly Neighbour[], count: number): readonly Neighbour[] {
  if (10 * count > others.length)
    return others.toSorted((a, b) => (isNearer(a, b) ? -1 : isNearer(b, a) ? 1 : 0)).slice(0, count);
  const nearest: Neighbour[] = [];
  for (const neighbour of others) keepNearest(nearest, neighbour, count);
  return nearest;
}

/** Puts a neighbour in its place among the nearest so far, and drops the farthest where there are too many. */
function keepNearest(nearest: Neighbour[], neighbour: Neighbour, count: number): void {
  const farthest = nearest.at(-1);
  if (nearest.length >= count && (farthest === undefined || !isNearer(neighbour, farthest))) return;
  let place = nearest.length;
  while (place > 0 && isNearer(neighbour, valueAt(nearest, place - 1))) place -= 1;
  nearest.splice(place, 0, neighbour);
  if (nearest.length > count) nearest.pop();
}

function isNearer(first: Neighbour, second: Neighbour): boolean {
  return first.distance < second.distance || (first.distance === second.distance && first.code < second.code);
}

function gap(score: readonly number[], i: number, j: number): number {
  return valueAt(score, i) - valueAt(score, j);
}

function capped(values: readonly number[]): readonly number[] {
  const centre = mean(values);
  const spread = standardDeviation(values);
  if (centre === null || spread === null) return values;
  return values.map((value) => Math.min(value, centre + CAP_STANDARD_DEVIATIONS * spread));
}
