import type { LinearSolver } from './linear-solver.ts';
import {
  type HiddenFigure,
  membersOf,
  type PublishedSum,
  type Range,
  sumsByMember,
  TINY,
} from './published-sum.ts';

/**
 * What is told of one figure, and which hidden figures differ for it to be anywhere in that range: by how much each
 * ranges then, so that what is found for one is found for others too.
 */
interface ToldRange extends Range {
  readonly moved: ReadonlyMap<string, number>;
}

/** Finds the least and the greatest that a hidden figure can be, and stops once the range is `enough` wide. */
export type RangeFinder = (name: string, enough: number) => ToldRange;

/** Most ways round a figure are this short: its own sums, and the sums of what stands in these. */
const NEAR = 2;

/**
 * What published sums tell of hidden figures: exactly the least and the greatest that each can be, all sums taken
 * together, each hidden figure within what is known of it. What is hidden may change between two questions.
 *
 * Two linear programmes a figure, over those near it first and then over all that hang together with it. They ask by
 * how much figures can differ from what they are, so that nothing is lost to rounding however large they are.
 *
 * @throws RangeError when a figure is asked for that is not hidden
 * @see Dobra & Fienberg, PNAS 2000;97:11885-11892; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4
 */
export function whatSumsTell(
  hidden: Pick<ReadonlyMap<string, HiddenFigure>, 'get'>,
  sums: readonly PublishedSum[],
  solve: LinearSolver,
): RangeFinder {
  const sumsBy = sumsByMember(sums);
  return (name, enough) => {
    const { known } = figureOf(name);
    if (!sumsBy.has(name)) return { ...known, moved: new Map() };
    const near = together(name, NEAR);
    // The rest as it is: a range that is wide enough even so is wide enough.
    const found = rangeOver(near, name, enough);
    if (near.isAll || found.greatest - found.least >= enough - TINY) return found;
    return rangeOver(together(name, Number.POSITIVE_INFINITY), name, enough);
  };

  function rangeOver({ names, sums: found }: Neighbourhood, name: string, enough: number): ToldRange {
    const order = [...names];
    const placeOf = new Map(order.map((other, place) => [other, place]));
    const asked = placeOf.get(name) ?? 0;
    const { value } = figureOf(name);
    const bounds = order.map((other) => {
      const figure = figureOf(other);
      const { least, greatest } = figure.known;
      return { least: least - figure.value, greatest: greatest - figure.value };
    });
    const own = bounds[asked] ?? { least: 0, greatest: 0 };
    // It need go no further than is asked for, and so cannot go on for ever.
    bounds[asked] = { least: Math.max(own.least, -enough), greatest: Math.min(own.greatest, enough) };
    const rows = [...found].map((sum) => {
      const free = membersOf(sum).flatMap((other) => {
        const place = placeOf.get(other);
        return place === undefined ? [] : [[place, other === sum.total ? -1 : 1] as const];
      });
      return new Map(free);
    });
    const moved = new Map<string, number>();
    return solve({ bounds, sums: rows }, asked, (push) => {
      const up = end('greatest');
      if (up >= enough - TINY) return { least: value, greatest: value + up, moved };
      return { least: value + end('least'), greatest: value + up, moved };

      function end(direction: 'greatest' | 'least'): number {
        const differ = push(direction);
        // What cannot be worked out is taken to be told.
        if (differ === null) return 0;
        for (const [place, other] of order.entries()) {
          const by = Math.abs(differ[place] ?? 0);
          if (by > TINY) moved.set(other, Math.max(by, moved.get(other) ?? 0));
        }
        return differ[asked] ?? 0;
      }
    });
  }

  /** The hidden figures that a figure hangs together with by so many sums at most, and the sums that they stand in. */
  function together(name: string, hops: number): Neighbourhood {
    const names = new Set([name]);
    const found = new Set<PublishedSum>();
    let edge: readonly string[] = [name];
    for (let hop = 0; edge.length > 0 && hop < hops; hop += 1) {
      const next: string[] = [];
      for (const sum of edge.flatMap((at) => sumsBy.get(at) ?? [])) {
        if (found.has(sum)) continue;
        found.add(sum);
        for (const other of membersOf(sum)) {
          if (names.has(other) || hidden.get(other) === undefined) continue;
          names.add(other);
          next.push(other);
        }
      }
      edge = next;
    }
    for (const sum of edge.flatMap((at) => sumsBy.get(at) ?? [])) found.add(sum);
    return { names, sums: found, isAll: edge.length === 0 };
  }

  function figureOf(name: string): HiddenFigure {
    const figure = hidden.get(name);
    if (figure === undefined) throw new RangeError('only what is hidden has a range');
    return figure;
  }
}

interface Neighbourhood {
  readonly names: ReadonlySet<string>;
  readonly sums: ReadonlySet<PublishedSum>;
  /** Whether nothing that hangs together with them is left out. */
  readonly isAll: boolean;
}
