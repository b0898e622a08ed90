import { type ComparedArea, columnsOf, gap, neighboursBy } from './nearest-neighbours.ts';
import { standardise } from './standardise.ts';
import { valueAt } from './value-at.ts';

export interface IndexedNeighbour {
  readonly code: string;
  /** 0 (alike) to 1 (the least like of all, for this area). */
  readonly index: number;
}

/**
 * How unlike each other area is, by CIPFA's method: standardise, Euclidean distance within each subject, add the
 * subjects up, divide by the distance of the farthest.
 *
 * @param subjects positions of the measures of each subject, such as population or deprivation
 * @returns by code, all other areas, the most alike first; all 0 where no area differs
 * @throws RangeError when a value is missing or a subject names a measure that is not there
 * @see CIPFA Nearest Neighbours Model, as described in the Hartlepool JSNA
 */
export function cipfaNeighbours(
  areas: readonly ComparedArea[],
  subjects: readonly (readonly number[])[],
): ReadonlyMap<string, readonly IndexedNeighbour[]> {
  const scores = columnsOf(areas).map(standardise);
  const bySubject =
    areas.length === 0 ? [] : subjects.map((subject) => subject.map((k) => valueAt(scores, k)));
  const ranked = neighboursBy(areas, areas.length, (i, j) =>
    bySubject.reduce((sum, subject) => sum + Math.hypot(...subject.map((score) => gap(score, i, j))), 0),
  );
  return new Map(
    [...ranked].map(([code, neighbours]) => {
      const farthest = neighbours.at(-1)?.distance;
      return [
        code,
        neighbours.map((neighbour) => ({
          code: neighbour.code,
          index: farthest === undefined || farthest === 0 ? 0 : neighbour.distance / farthest,
        })),
      ];
    }),
  );
}
